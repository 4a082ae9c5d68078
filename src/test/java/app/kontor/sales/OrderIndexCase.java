package app.kontor.sales;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.value.OrderId;
import app.kontor.value.Selection;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A folder for the index of a shop, and what is asked of it. */
abstract class OrderIndexCase {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    Path folder;

    static List<OrderId> list(Given given, String search, OrderView view) {
        Window<OrderRow> window = given.orders.list(new WindowRequest(search, view.code(), "", false, null, 1000));
        List<OrderId> ids = window.rows().stream().map(OrderRow::id).toList();
        assertThat(window.count()).isEqualTo(ids.size());
        assertThat(given.orders.resolve(new Selection.Matching<>(search, view.code(), Set.of()))).isEqualTo(ids);
        return ids;
    }

    List<Path> files(String word) {
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            return files.filter(file -> contains(file, word)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean contains(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
