package app.kontor.app;

import app.kontor.cli.Cli;
import app.kontor.cli.CommandDesk;
import app.kontor.cli.Session;
import app.kontor.value.BusinessRuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;

/**
 * Where the program starts: with a command on the command line, without one in the window. Not an {@code Application} itself:
 * Java would then want JavaFX for {@code kontor --help} too.
 */
public final class Main {
    private static final String LAUNCHER = System.getProperty("kontor.launcher", "target/kontor/bin/kontor");

    private Main() {}

    public static void main(String[] args) {
        System.exit(new Cli(Main::openWindow, System.out, System.err).run(args));
    }

    /** A shop has one window: a second start brings it to the front. */
    private static void openWindow(Session session) {
        if (CommandDesk.raise(session, System.out)) {
            return;
        }
        if (!Display.ofThisProcess().present()) {
            throw noDisplay();
        }
        try {
            String language = session.language().map(Locale::toLanguageTag).orElse("");
            List<String> words = new ArrayList<>(List.of("--shop=" + session.shopFolder(), "--lang=" + language));
            session.files().forEach(file -> words.add(file.toString()));
            Application.launch(App.class, words.toArray(String[]::new));
        } catch (UnsupportedOperationException unreachable) { // DISPLAY names a display that does not answer
            throw noDisplay();
        }
    }

    private static BusinessRuleException noDisplay() {
        return new BusinessRuleException("window.noDisplay", LAUNCHER);
    }
}
