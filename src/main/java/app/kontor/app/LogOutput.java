package app.kontor.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * What is logged and where to: standard output belongs to the answer, standard error gets the line, a shop's own log the trace ({@link
 * LogFile}). Logback finds it by its service file; said in code, because reading the same from XML was a twelfth of the way to the window.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogOutput extends ContextAwareBase implements Configurator {
    /** Logback's own property: who names a file wants that one. */
    private static final String CHOSEN = "logback.configurationFile";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(CHOSEN) != null) {
            return ExecutionStatus.NEUTRAL;
        }
        configure(context, new Line());
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** The program's levels, and standard error with lines as the layout makes them. */
    public static void configure(LoggerContext context, Layout<ILoggingEvent> line) {
        context.getLogger("org.apache.lucene").setLevel(Level.ERROR); // tells every process of a module still incubating that we don't need
        context.getLogger("org.apache.poi").setLevel(Level.OFF); // quotes what is wrong in a workbook, and that can be a customer
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(line);
        encoder.start();
        ConsoleAppender<ILoggingEvent> screen = new ConsoleAppender<>();
        screen.setContext(context);
        screen.setName("stderr");
        screen.setTarget("System.err");
        screen.setEncoder(encoder);
        screen.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(screen);
    }

    /** Level, who speaks, what they say; no trace. */
    private static final class Line extends LayoutBase<ILoggingEvent> {
        @Override
        public String doLayout(ILoggingEvent event) {
            String speaker = event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1);
            String level = event.getLevel().toString();
            return level + " ".repeat(5 - level.length()) + " " + speaker + " - " + event.getFormattedMessage() + System.lineSeparator();
        }
    }
}
