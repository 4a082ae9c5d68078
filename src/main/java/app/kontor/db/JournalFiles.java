package app.kontor.db;

import app.kontor.vault.Seal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The segments of a journal as files: their order, where the last one ends, and their lines. */
public final class JournalFiles {
    private static final String NAME = "v(\\d+)-(\\d{12})\\.jsonl";
    private static final int STEP = 65_536;

    private final ShopFolder folder;
    private final Seal seal;

    public JournalFiles(ShopFolder folder) {
        this.folder = folder;
        this.seal = folder.journalSeal();
    }

    static String name(int schema, long first) {
        return "v%d-%012d.jsonl".formatted(schema, first);
    }

    /** @param end where its last whole command ends, in bytes; @param head that command */
    record Segment(Path file, JournalLine.Header header, long end, Journal.Head head) {}

    /** Oldest first. */
    public List<Path> all() {
        if (!Files.isDirectory(folder.journal())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.journal())) {
            return files.filter(f -> f.getFileName().toString().matches(NAME))
                    .sorted((a, b) -> Long.compare(order(a), order(b)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By first command; of two that begin alike, because nothing happened under the earlier schema, by schema. */
    private static long order(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.replaceFirst(NAME, "$2")) * 10_000 + Long.parseLong(name.replaceFirst(NAME, "$1"));
    }

    /** The command after which the segment begins. */
    static long after(Path file) {
        return Long.parseLong(file.getFileName().toString().replaceFirst(NAME, "$2")) - 1;
    }

    /** The newest segment; empty if there is no journal. @throws IllegalArgumentException if its header is damaged */
    Optional<Segment> last() throws IOException {
        return last(end -> true);
    }

    /** The newest segment up to this command; one that was torn may stand after it. */
    Optional<Segment> last(Journal.Head head) throws IOException {
        return last(head::isAt);
    }

    private Optional<Segment> last(Predicate<Journal.Head> wanted) throws IOException {
        List<Path> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(segment(all.getLast(), wanted));
    }

    /** Cuts off what follows the last whole command: a command that never ended, or whose end was cut off. */
    public void trim() throws IOException {
        Optional<Segment> last = last();
        if (last.isPresent()) {
            try (FileChannel channel = folder.disk().open(last.get().file(), StandardOpenOption.WRITE)) {
                channel.truncate(last.get().end());
                channel.force(true);
            }
        }
    }

    Segment segment(Path file) throws IOException {
        return segment(file, end -> true);
    }

    private Segment segment(Path file, Predicate<Journal.Head> wanted) throws IOException {
        JournalLine.Header header = header(file);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long size = bytes.length();
            for (long window = STEP; ; window *= 4) {
                long start = Math.max(0, size - window);
                byte[] tail = new byte[(int) Math.min(Integer.MAX_VALUE - 8, size - start)];
                bytes.seek(start);
                bytes.readFully(tail);
                Optional<Segment> found = lastEnd(file, header, start, new String(tail, StandardCharsets.ISO_8859_1), wanted);
                if (found.isPresent()) {
                    return found.get();
                }
                if (start == 0) {
                    long first = new String(tail, StandardCharsets.ISO_8859_1).indexOf('\n') + 1L;
                    return new Segment(file, header, first, new Journal.Head(header.after(), header.hash()));
                }
            }
        }
    }

    /** Ends hold only ASCII, so bytes can be taken for characters here. */
    private Optional<Segment> lastEnd(Path file, JournalLine.Header header, long start, String tail,
            Predicate<Journal.Head> wanted) {
        int to = tail.lastIndexOf('\n');
        while (to > 0) {
            int from = tail.lastIndexOf('\n', to - 1);
            if (from < 0) {
                return Optional.empty();
            }
            if (tail.startsWith("\ne ", from) && ended(tail.substring(from + 1, to)) instanceof JournalLine.End end
                    && wanted.test(new Journal.Head(end.seq(), end.hash()))) {
                return Optional.of(new Segment(file, header, start + to + 1, new Journal.Head(end.seq(), end.hash())));
            }
            to = from;
        }
        return Optional.empty();
    }

    private @Nullable JournalLine ended(String line) {
        try {
            return JournalLine.parse(line, seal);
        } catch (IllegalArgumentException torn) {
            return null; // not the end that we look for; the check reads every line and says so
        }
    }

    private JournalLine.Header header(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) { // what follows may be garbage
            String first = lines.readLine();
            if (first != null && JournalLine.parse(first, seal) instanceof JournalLine.Header header) {
                return header;
            }
            throw new IllegalArgumentException("A journal without its header: " + file.getFileName());
        }
    }

    /** Whether the chain passes through this command: only then do the commands after it follow it. */
    boolean holds(Journal.Head wanted) {
        boolean[] found = {false};
        List<Path> segments = since(Math.max(0, wanted.seq() - 1));
        new JournalReader(seal, new JournalReader.Visitor() {
            @Override
            public void end(JournalLine.End command) {
                found[0] |= new Journal.Head(command.seq(), command.hash()).isAt(wanted);
            }

            @Override
            public void header(JournalLine.Header header) {
                found[0] |= new Journal.Head(header.after(), header.hash()).isAt(wanted);
            }
        }).read(segments);
        return found[0];
    }

    /** The segments that hold the commands after this one, oldest first. */
    List<Path> since(long seq) {
        List<Path> needed = new ArrayList<>();
        List<Path> all = all();
        for (int i = 0; i < all.size(); i++) {
            if (i + 1 == all.size() || after(all.get(i + 1)) > seq) {
                needed.add(all.get(i));
            }
        }
        return needed;
    }

    /** The journal under another name, and no manifest that would miss it. */
    Path putAside(Clock clock) throws IOException {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC).format(clock.instant());
        Path aside = folder.path().resolve("journal-put-aside-" + time);
        folder.disk().delete(folder.manifest());
        if (Files.exists(folder.journal())) {
            folder.disk().move(folder.journal(), aside);
        }
        return aside;
    }
}
