package app.kontor.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** This process's own TCP and UDP sockets, as Linux lists them; watched every few milliseconds while it is open. */
final class OpenSockets implements AutoCloseable {
    private static final Path SELF = Path.of("/proc/self");
    private static final List<String> KINDS = List.of("tcp", "tcp6", "udp", "udp6");
    private static final Pattern INODE = Pattern.compile("socket:\\[(\\d+)]");
    private static final int INODE_COLUMN = 9;
    private static final int MILLIS = 5;

    private final Set<String> seen = new CopyOnWriteArraySet<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private volatile int looks;

    static boolean canBeSeen() {
        return Files.isDirectory(SELF.resolve("fd")) && Files.isReadable(SELF.resolve("net/tcp"));
    }

    static OpenSockets watched() {
        OpenSockets sockets = new OpenSockets();
        sockets.watch.scheduleWithFixedDelay(sockets::look, 0, MILLIS, TimeUnit.MILLISECONDS);
        return sockets;
    }

    /** Lines of /proc/net, each with its kind before it. */
    Set<String> seen() {
        look();
        return Set.copyOf(seen);
    }

    int looks() {
        return looks;
    }

    private synchronized void look() {
        looks++;
        seen.addAll(now());
    }

    static List<String> now() {
        Set<String> ours = inodes();
        if (ours.isEmpty()) {
            return List.of();
        }
        List<String> open = new ArrayList<>();
        for (String kind : KINDS) {
            lines(SELF.resolve("net").resolve(kind)).stream().skip(1).map(String::strip)
                    .filter(line -> ours.contains(line.split("\\s+")[INODE_COLUMN]))
                    .forEach(line -> open.add(kind + " " + line));
        }
        return open;
    }

    private static Set<String> inodes() {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(SELF.resolve("fd"))) {
            descriptors.forEach(descriptor -> {
                try {
                    Matcher socket = INODE.matcher(Files.readSymbolicLink(descriptor).toString());
                    if (socket.matches()) {
                        inodes.add(socket.group(1));
                    }
                } catch (IOException closedMeanwhile) {
                    inodes.remove("");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inodes;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
