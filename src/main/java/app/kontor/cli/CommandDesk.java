package app.kontor.cli;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Where the window takes commands that were started beside it: one process holds a shop, so it does their work. The socket lies in
 * the shop's folder and is the owner's alone.
 */
public final class CommandDesk implements AutoCloseable {
    private final Path socket;
    private final Shop shop;
    private final ServerSocketChannel server;
    private final Consumer<List<Path>> raise;

    private CommandDesk(Path socket, Shop shop, ServerSocketChannel server, Consumer<List<Path>> raise) {
        this.socket = socket;
        this.shop = shop;
        this.server = server;
        this.raise = raise;
    }

    /**
     * Opens the desk of a shop that this process holds.
     *
     * @param raise brings the window to the front, when somebody starts the program a second time, and shows the import of the
     *     files given there; called from any thread
     * @throws UncheckedIOException where the system has no such sockets
     */
    public static CommandDesk open(Shop shop, Consumer<List<Path>> raise) {
        Path socket = shop.socket();
        try {
            Files.deleteIfExists(socket); // left behind by a crash: the database's lock says that nobody else is here
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
            CommandDesk desk = new CommandDesk(socket, shop, server, raise);
            Thread.ofPlatform().daemon().name("command desk").start(desk::serve);
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a window holds the shop and has come to the front; it says so on the stream. */
    public static boolean raise(Session session, PrintStream out) {
        List<String> line = new ArrayList<>();
        session.language().ifPresent(language -> line.addAll(List.of("--lang", language.toLanguageTag())));
        line.add("open");
        session.files().forEach(file -> line.add(file.toString()));
        Optional<Handover.Reply> reply = new Handover(line, session.shopFolder()).to(Entrance.socket(session.shopFolder()));
        reply.ifPresent(answer -> out.writeBytes(answer.out()));
        return reply.isPresent();
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            LoggerFactory.getLogger(CommandDesk.class).warn("The command desk did not close", e);
        }
    }

    private void serve() {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept()) {
                serve(channel);
            } catch (IOException e) {
                LoggerFactory.getLogger(CommandDesk.class).debug("A command went away", e);
            }
        }
    }

    private void serve(SocketChannel channel) throws IOException {
        Handover command = Handover.from(new DataInputStream(Channels.newInputStream(channel)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = cli(out, err).inside(shop, command).run(command.line().toArray(String[]::new));
        Handover.answer(new DataOutputStream(Channels.newOutputStream(channel)),
                new Handover.Reply(status, out.toByteArray(), err.toByteArray()));
    }

    /** A start without a command finds that the shop has its window already. */
    private Cli cli(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        PrintStream answer = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Cli(session -> {
            raise.accept(session.files());
            answer.println(session.texts().get("window.raised"));
        }, answer, new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
