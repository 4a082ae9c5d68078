package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.shopify.ShopifyOrders;
import app.kontor.spill.Spilled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A large file is read some thousand rows at a time, and says the same as if it were read as a whole. */
class PortionsTest {
    private static final int ORDERS = 6_000;
    private static final String HEADER = "Name,Created at,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Notes\n";

    @Test
    void aLargeFileIsReadLikeASmallOne() {
        List<String> rows = rows();
        assertSame(rows);
        assertThat(read(new ImportReader(), rows).orders()).hasSize(ORDERS - 60);
    }

    @Test
    void ordersWhoseRowsAreScatteredAreStillOneEach() {
        List<String> rows = rows();
        Collections.shuffle(rows, new Random(3));
        assertSame(rows);
    }

    @Test
    void whatIsReadIsNotHeld() {
        Spilled<ImportedOrder> orders = (Spilled<ImportedOrder>) read(new ImportReader(), rows()).orders();
        assertThat(orders.held()).isZero();
    }

    @Test
    void everyOrderOfTheGoldenFilesComesBackFromTheDisk() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/importing"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(csv|txt|tsv|xlsx|xls)") && !f.toString().contains("expected")).toList()) {
                goThroughTheDisk(file);
            }
        }
    }

    private static void goThroughTheDisk(Path file) throws IOException {
        Spilled<ImportedOrder> disk = new Spilled<>(new OrderCodec());
        disk.toDisk();
        List<ImportedOrder> orders;
        try {
            orders = new ImportReader().read(file.getFileName().toString(), Files.readAllBytes(file), ReadOptions.RECOGNISE).orders();
        } catch (FileRefused refused) {
            orders = List.of(); // what is refused has no orders
        }
        disk.addAll(orders);
        assertThat(disk).as(file.toString()).isEqualTo(orders);
    }

    private static void assertSame(List<String> rows) {
        ParsedFile portions = read(new ImportReader(), rows);
        ParsedFile whole = read(new ImportReader(List.of(new AtOnce())), rows);
        assertThat(List.copyOf(portions.orders())).containsExactlyInAnyOrderElementsOf(whole.orders());
        assertThat(portions.problems()).containsExactlyInAnyOrderElementsOf(whole.problems());
        assertThat(portions.rejected()).isEqualTo(whole.rejected()).isEqualTo(60);
        assertThat(portions.lines()).isEqualTo(whole.lines());
        assertThat(portions.detected()).isEqualTo(whole.detected());
        assertThat(portions.contentHash()).isEqualTo(whole.contentHash());
    }

    /** The comma of the very last amount decides how all are read, and some orders have no date. */
    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            String date = i % 100 == 7 ? "" : "2026-03-05 10:00:00 +0100";
            String price = i == ORDERS - 1 ? "\"1,5\"" : "\"1,500\"";
            rows.add("#" + i + "," + date + ",EUR,,2,Mug," + price + ",M-" + i % 50 + ",x\n");
            for (int line = 0; line < i % 3; line++) {
                rows.add("#" + i + ",,,,1,Bowl " + line + "," + price + ",B-" + line + (i % 10 == 0 ? ",,\n" : "\n"));
            }
        }
        return rows;
    }

    private static ParsedFile read(ImportReader reader, List<String> rows) {
        return reader.read("orders.csv", (HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8), ReadOptions.RECOGNISE);
    }

    /** As the source was before it said how rows belong together. */
    private static final class AtOnce implements Source {
        private final ShopifyOrders source = new ShopifyOrders();

        @Override
        public String format() {
            return source.format();
        }

        @Override
        public ParsedFile.Kind kind() {
            return source.kind();
        }

        @Override
        public String platform() {
            return source.platform();
        }

        @Override
        public int recognises(Header header) {
            return source.recognises(header);
        }

        @Override
        public Parsed parse(Reading reading) {
            return source.parse(reading);
        }
    }
}
