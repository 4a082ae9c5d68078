package app.kontor.cli;

import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** The command line's root: without a command it opens the window. */
@Command(
        name = "kontor",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        resourceBundle = "app.kontor.cli.help")
final class Kontor implements Runnable {
    @Mixin
    private final Session session = new Session();

    private final Consumer<Session> window;

    Kontor(Consumer<Session> window) {
        this.window = window;
    }

    Session session() {
        return session;
    }

    @Override
    public void run() {
        window.accept(session);
    }
}
