package app.kontor.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command on its way to the window that holds the shop: the line as it was typed goes there, status and answer come back. Over a
 * socket of the operating system in the shop's own folder, never over a network.
 *
 * @param folder where the command was given: its files are found from there
 * @param secrets passphrases, by their names; only those that the other side has asked for
 */
record Handover(List<String> line, Path folder, Map<String, String> secrets) {
    /** The status of a reply that asks for the secret which it names. */
    static final int ASKS = -1;

    Handover(List<String> line, Path folder) {
        this(line, folder, Map.of());
    }

    /** What the other side printed, and with which exit status it ended. */
    record Reply(int status, byte[] out, byte[] err) {}

    /** As {@link #to(Path)}; what is asked for on the way is given. */
    Optional<Reply> to(Path socket, Secrets own) {
        Optional<Reply> reply = to(socket);
        if (reply.isEmpty() || reply.get().status() != ASKS) {
            return reply;
        }
        String name = new String(reply.get().out(), StandardCharsets.UTF_8);
        Map<String, String> more = new HashMap<>(secrets);
        if (more.put(name, new String(own.get(name))) != null) {
            return Optional.empty(); // it has been given already
        }
        return new Handover(line, folder, more).to(socket, own);
    }

    /** Nothing if nobody answers there. */
    Optional<Reply> to(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            DataOutputStream request = new DataOutputStream(Channels.newOutputStream(channel));
            write(request, JsonMapper.shared().writeValueAsBytes(new Typed(line, folder.toString(), secrets)));
            request.flush();
            DataInputStream answer = new DataInputStream(Channels.newInputStream(channel));
            return Optional.of(new Reply(answer.readInt(), read(answer), read(answer)));
        } catch (IOException | UnsupportedOperationException e) {
            LoggerFactory.getLogger(Handover.class).debug("No window answers at {}", socket, e);
            return Optional.empty();
        }
    }

    static Handover from(DataInputStream in) throws IOException {
        Typed typed = JsonMapper.shared().readValue(read(in), Typed.class);
        return new Handover(typed.line(), Path.of(typed.folder()), typed.secrets());
    }

    static void answer(DataOutputStream out, Reply reply) throws IOException {
        out.writeInt(reply.status());
        write(out, reply.out());
        write(out, reply.err());
        out.flush();
    }

    private record Typed(List<String> line, String folder, Map<String, String> secrets) {}

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
