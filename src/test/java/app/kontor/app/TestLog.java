package app.kontor.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.core.spi.ContextAwareBase;

/** The tests' log: as in the program, with traces but without the errors that tests provoke on purpose. */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class TestLog extends ContextAwareBase implements Configurator {
    /** Set for a process of a trial that is to log as the program does. */
    public static final String AS_IN_THE_PROGRAM = "kontor.test.programLog";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (Boolean.getBoolean(AS_IN_THE_PROGRAM)) {
            return ExecutionStatus.NEUTRAL;
        }
        PatternLayout line = new PatternLayout();
        line.setPattern("%-5level %logger{0} - %msg%n");
        LogOutput.configure(context, line);
        context.getLogger("app.kontor.cli.Cli").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
