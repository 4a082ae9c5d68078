package app.kontor.online;

import app.kontor.db.ShopFolder;
import app.kontor.spreadsheet.FileContent;
import app.kontor.value.BusinessRuleException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Where pages wait until they are imported: a folder of the shop for each channel, sealed as the shop is. A page is there before it is
 * counted, so that a kill leaves a fetch that goes on with the same page.
 */
final class Waiting {
    private static final String STATE = "fetch.json";

    private final ShopFolder folder;
    private final Path place;

    Waiting(ShopFolder folder, Connection connection) {
        this.folder = folder;
        this.place = folder.path().resolve("online").resolve(String.valueOf(connection.channel().value()));
    }

    /**
     * How far a fetch is.
     *
     * @param began  how far the channel had been read when it began: once that has moved, these pages have been imported
     * @param cursor where it goes on; null at the beginning
     * @param size   bytes of all pages
     */
    record State(String address, Instant began, @Nullable String cursor, int pages, int orders, long size, @Nullable Instant newest) {

        private State with(Storefront.OrderPage page, int bytes) {
            boolean later = page.newest() != null && (newest == null || page.newest().isAfter(newest));
            return new State(address, began, page.cursor(), pages + (bytes == 0 ? 0 : 1), orders + page.lines().size(), size + bytes,
                    later ? page.newest() : newest);
        }
    }

    /** Keeps others from fetching the same while it is open. @throws BusinessRuleException online.running */
    FileChannel hold(String name) {
        try {
            Files.createDirectories(place.getParent());
            FileChannel channel = FileChannel.open(place.resolveSibling(place.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tried(channel)) {
                return channel;
            }
            channel.close();
            throw new BusinessRuleException("online.running", name);
        } catch (IOException e) {
            throw new BusinessRuleException("online.waiting", place);
        }
    }

    private static boolean tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException thisProgram) {
            return false;
        }
    }

    /** Where the last fetch of this connection stopped; a new one if there is nothing to go on from. */
    State state(Connection connection) {
        State fresh = new State(connection.address().toString(), connection.since(), null, 0, 0, 0, null);
        Optional<State> kept = read(STATE).flatMap(Waiting::state);
        return kept.filter(state -> state.address.equals(fresh.address) && state.began.equals(fresh.began)).orElseGet(() -> {
            clear();
            return fresh;
        });
    }

    State add(State state, Storefront.OrderPage page) {
        byte[] bytes = page.lines().isEmpty() ? new byte[0] : (String.join("\n", page.lines()) + "\n").getBytes(StandardCharsets.UTF_8);
        State next = state.with(page, bytes.length);
        if (bytes.length > 0) {
            write(page(next.pages), bytes);
        }
        write(STATE, Web.JSON.writeValueAsBytes(next));
        return next;
    }

    /** All pages as one file. */
    FileContent content(State state) {
        List<FileContent.Joined.Part> parts = new ArrayList<>();
        for (int page = 1; page <= state.pages; page++) {
            String name = page(page);
            parts.add(() -> opened(name));
        }
        return new FileContent.Joined(state.size, parts);
    }

    void clear() {
        try (Stream<Path> all = Files.exists(place) ? Files.walk(place) : Stream.empty()) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BusinessRuleException("online.waiting", place);
        }
    }

    private static String page(int number) {
        return "page-%06d.jsonl".formatted(number);
    }

    private static Optional<State> state(byte[] bytes) {
        try {
            return Optional.of(Web.JSON.readValue(bytes, State.class));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private InputStream opened(String name) throws IOException {
        return new ByteArrayInputStream(read(name).orElseThrow(() -> new IOException(name)));
    }

    private Optional<byte[]> read(String name) {
        try {
            Path file = place.resolve(name);
            return Files.exists(file) ? folder.fileSeal().open(Files.readAllBytes(file), name) : Optional.empty();
        } catch (IOException e) {
            throw new BusinessRuleException("online.waiting", place);
        }
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.createDirectories(place);
            folder.disk().replace(place.resolve(name), folder.fileSeal().seal(bytes, name));
        } catch (IOException e) {
            throw new BusinessRuleException("online.waiting", place);
        }
    }
}
