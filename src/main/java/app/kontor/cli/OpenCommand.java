package app.kontor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the window with files to be imported: what a double click on a file does. */
@Command(name = "open")
final class OpenCommand implements Runnable {
    private final Session session;
    private final Consumer<Session> window;

    @Parameters(arity = "0..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    OpenCommand(Session session, Consumer<Session> window) {
        this.session = session;
        this.window = window;
    }

    @Override
    public void run() {
        session.open(files.stream().map(file -> file.toAbsolutePath().normalize()).toList());
        window.accept(session);
    }
}
