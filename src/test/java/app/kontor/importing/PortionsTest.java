package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.ebay.EbayOrders;
import app.kontor.importing.shopify.ShopifyOrders;
import app.kontor.importing.shopify.ShopifyProducts;
import app.kontor.importing.woocommerce.AdvancedOrderExport;
import app.kontor.importing.woocommerce.WebToffeeExport;
import app.kontor.spill.Spilled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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

    /** Sales records join rows without an order's number, items follow their order's row, images follow their product's. */
    @TestFactory
    Stream<DynamicTest> everySourceThatIsReadInPortionsReadsTheSame() {
        return Stream.of(new EbayOrders(), new AdvancedOrderExport(), new ShopifyProducts(), new WebToffeeExport()).map(source ->
                DynamicTest.dynamicTest(source.format(), () -> {
                    String text = text(source);
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    ParsedFile portions = new ImportReader().read("a.csv", bytes, ReadOptions.RECOGNISE);
                    assertThat(portions.detected().format()).isEqualTo(source.format());
                    assertEqual(portions, new ImportReader(List.of(new AtOnce(source))).read("a.csv", bytes, ReadOptions.RECOGNISE));
                    assertThat(portions.orders().size() + portions.products().size()).isGreaterThan(4_000);
                }));
    }

    private static String text(Source source) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < ORDERS; i++) {
            switch (source.format()) {
                case "ebay-orders" -> rows.append("%d,%s,b%d,2%04d,Mug,1,$5.00,Nov-05-26,US\n".formatted(i, i % 3 == 0 ? "" : "0-" + i, i, i))
                        .append(i % 3 == 0 ? "%d,0-%d,b%d,2%04d,Bowl,1,$5.00,Nov-05-26,US\n".formatted(i, i, i, i) : "")
                        .append(i % 7 == 0 && i > 500 ? "%d,0-%d,b%d,9%04d,Late,1,$5.00,Nov-05-26,US\n".formatted(i, i - 500, i, i) : "");
                case "woo-orders-aoe" -> rows.append("%d,processing,2026-11-05 10:00,Ann,b%d@x.de,Weg 1,Ulm,Mug,1,5.00,A-%d\n".formatted(i, i, i))
                        .append(i % 2 == 0 ? ",,,,,,,Bowl,2,3.00,B-%d\n".formatted(i) : "").append(i % 100 == 3 ? ",processing,2026-11-05 10:00,Stray,,,,,,,\n" : "");
                case "woo-orders-webtoffee" -> rows.append("%d,%d,2026-11-05 10:00:00,processing,5.00,5.00,EUR,b@x.de,\"name:Mug|quantity:1|total:5.00|sku:A\"\n".formatted(i, i));
                default -> rows.append("mug-%d,Mug %d,%d.50,A-%d,Red\n".formatted(i, i, i % 90, i)).append(i % 3 == 0 ? "mug-%d,,4.50,B-%d,Blue\n".formatted(i, i) : "");
            }
        }
        return switch (source.format()) {
            case "ebay-orders" -> "Sales Record Number,Order Number,Buyer Username,Item Number,Item Title,Quantity,Sold For,Sale Date,Item Country\n";
            case "woo-orders-aoe" -> "Order Number,Order Status,Order Date,First Name (Billing),Email (Billing),Address 1 (Billing),City (Billing),Item Name,Quantity,Item Cost,SKU\n";
            case "woo-orders-webtoffee" -> "order_number,order_id,order_date,status,order_total,order_subtotal,order_currency,billing_email,line_item_1\n";
            default -> "Handle,Title,Variant Price,Variant SKU,Option1 Value\n";
        } + rows;
    }

    private static void assertEqual(ParsedFile portions, ParsedFile whole) {
        assertThat(sorted(portions.orders(), ImportedOrder::line)).isEqualTo(sorted(whole.orders(), ImportedOrder::line));
        assertThat(sorted(portions.products(), ImportedProduct::line)).isEqualTo(sorted(whole.products(), ImportedProduct::line));
        assertThat(portions.problems().stream().map(Problem::toString).sorted().toList()).isEqualTo(whole.problems().stream().map(Problem::toString).sorted().toList());
        assertThat(portions.rejected()).isEqualTo(whole.rejected());
        assertThat(portions.lines()).isEqualTo(whole.lines());
    }

    private static <T, K extends Comparable<K>> List<T> sorted(List<T> all, Function<T, K> by) {
        return all.stream().sorted(Comparator.comparing(by)).toList();
    }

    private static void assertSame(List<String> rows) {
        ParsedFile portions = read(new ImportReader(), rows);
        ParsedFile whole = read(new ImportReader(List.of(new AtOnce(new ShopifyOrders()))), rows);
        assertEqual(portions, whole);
        assertThat(portions.rejected()).isEqualTo(60);
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
    private record AtOnce(Source source) implements Source {

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
