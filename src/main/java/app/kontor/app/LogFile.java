package app.kontor.app;

import app.kontor.db.ShopFolder;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The log of an open shop, in its own folder: traces once, ids instead of names ({@link LogLine}). Three files of a megabyte, then the oldest goes. */
public final class LogFile {
    private static final String NAME = "shop";

    private LogFile() {}

    /** What is done goes to the log of the shop in this folder, which is not open. */
    public static void during(Path dir, Runnable work) {
        startIn(new ShopFolder(dir));
        try {
            work.run();
        } finally {
            stop();
        }
    }

    static void startIn(ShopFolder folder) {
        SLF4JBridgeHandler.removeHandlersForRootLogger(); // libraries that log in Java's own way
        SLF4JBridgeHandler.install();
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return; // another logger is bound: then it decides where its log goes
        }
        stop();
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setName(NAME);
        file.setContext(context);
        file.setFile(folder.logs().resolve("kontor.log").toString());
        file.setEncoder(encoder(context));
        file.setTriggeringPolicy(trigger(context));
        file.setRollingPolicy(window(context, file, folder));
        file.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file);
    }

    static void stop() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
            var file = root.getAppender(NAME);
            if (file != null) {
                root.detachAppender(file);
                file.stop();
            }
        }
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context) {
        LogLine line = new LogLine();
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(line);
        encoder.start();
        return encoder;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> trigger(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf("1MB"));
        trigger.start();
        return trigger;
    }

    private static FixedWindowRollingPolicy window(LoggerContext context, RollingFileAppender<?> file, ShopFolder folder) {
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(file);
        window.setFileNamePattern(folder.logs().resolve("kontor.%i.log").toString());
        window.setMinIndex(1);
        window.setMaxIndex(2);
        window.start();
        return window;
    }
}
