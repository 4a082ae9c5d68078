package app.kontor.trials;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Kontor logs of thousands of failures that are wanted is not what a trial prints. */
final class Quiet {
    private Quiet() {}

    /** The log of a shop, in its folder, stays. */
    static void onScreen() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
        }
    }
}
