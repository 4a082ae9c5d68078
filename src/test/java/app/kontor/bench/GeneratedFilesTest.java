package app.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A benchmark over wrong files would measure nothing: the generator is checked like a program. */
class GeneratedFilesTest {
    @TempDir
    private Path folder;

    @Test
    void givesTheSameBytesForTheSameArguments() throws IOException {
        GeneratedFiles one = GeneratedFiles.write(folder.resolve("one"), 200, 50, 7);
        GeneratedFiles two = GeneratedFiles.write(folder.resolve("two"), 200, 50, 7);
        GeneratedFiles other = GeneratedFiles.write(folder.resolve("other"), 200, 50, 8);
        assertThat(one.orders()).hasSameBinaryContentAs(two.orders());
        assertThat(one.products()).hasSameBinaryContentAs(two.products());
        assertThat(one.stock()).hasSameBinaryContentAs(two.stock());
        assertThat(Files.readAllBytes(one.orders())).isNotEqualTo(Files.readAllBytes(other.orders()));
    }

    @Test
    void countsWhatItWrote() throws IOException {
        GeneratedFiles files = GeneratedFiles.write(folder, 300, 50, 1);
        List<NamedCsvRecord> rows = read(files.orders());
        List<NamedCsvRecord> heads = rows.stream().filter(row -> !row.getField("Total").isEmpty()).toList();

        assertThat(rows).hasSize(files.truth().lines);
        assertThat(heads).hasSize(300).hasSize(files.truth().orders);
        assertThat(heads.stream().map(row -> cents(row, "Total")).reduce(0L, Long::sum)).isEqualTo(files.truth().totalCents);
        assertThat(heads.stream().filter(GeneratedFilesTest::isHistory)).hasSize(files.truth().history);
        assertThat(rows.stream().mapToLong(row -> Long.parseLong(row.getField("Lineitem quantity"))).sum())
                .isEqualTo(files.truth().units);
    }

    @Test
    void addsUpToTheCent() throws IOException {
        GeneratedFiles files = GeneratedFiles.write(folder, 300, 50, 2);
        Map<String, Long> goods = new HashMap<>();
        List<NamedCsvRecord> rows = read(files.orders());
        rows.forEach(row -> goods.merge(
                row.getField("Name"), cents(row, "Lineitem price") * Long.parseLong(row.getField("Lineitem quantity")), Long::sum));
        assertThat(rows.stream().filter(row -> !row.getField("Total").isEmpty())).allSatisfy(row -> {
            assertThat(cents(row, "Subtotal")).isEqualTo(goods.get(row.getField("Name")) - cents(row, "Discount Amount"));
            assertThat(cents(row, "Total")).isEqualTo(cents(row, "Subtotal") + cents(row, "Shipping"));
        });
    }

    @Test
    void hasEnoughOfEverythingThatIsOrdered() throws IOException {
        GeneratedFiles files = GeneratedFiles.write(folder, 300, 50, 3);
        Map<String, Integer> stock = new HashMap<>();
        read(files.stock()).forEach(row -> stock.put(row.getField("SKU"), Integer.valueOf(row.getField("Quantity"))));
        assertThat(files.truth().openUnits()).isNotEmpty()
                .allSatisfy((sku, needed) -> assertThat(stock.get(sku)).isGreaterThanOrEqualTo(needed));
        assertThat(read(files.products())).extracting(row -> row.getField("Variant SKU"))
                .doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(stock.keySet());
    }

    private static boolean isHistory(NamedCsvRecord row) {
        return row.getField("Fulfillment Status").equals("fulfilled") || !row.getField("Cancelled at").isEmpty();
    }

    private static long cents(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column)).movePointRight(2).longValueExact();
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
