package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.ImportReader;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ReadOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What two reports of one platform say of the same order, put together. */
class MergeTest {
    private static final String UNSHIPPED = """
            order-id\torder-item-id\tpurchase-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\trecipient-name\tship-address-1\tship-city\tship-country
            111-1000000-0000001\t60000000000001\t2026-09-20T10:00:00+00:00\tMUG\tMug\t1\t0\t1\tAnn Fry\t1 High St\tBath\tGB
            111-1000000-0000001\t60000000000002\t2026-09-20T10:00:00+00:00\tMUG\tMug\t2\t0\t2\tAnn Fry\t1 High St\tBath\tGB
            111-1000000-0000001\t60000000000003\t2026-09-20T10:00:00+00:00\t\tBowl\t1\t0\t1\tAnn Fry\t1 High St\tBath\tGB
            """;
    private static final String ALL = """
            amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tproduct-name\tsku\titem-status\tquantity\tcurrency\titem-price\titem-tax\tship-city\tship-country
            111-1000000-0000001\t2026-09-20T10:00:00+00:00\tUnshipped\tMerchant\tAmazon.co.uk\tMug\tMUG\tUnshipped\t1\tGBP\t6.00\t1.00\tBath\tGB
            111-1000000-0000001\t2026-09-20T10:00:00+00:00\tUnshipped\tMerchant\tAmazon.co.uk\tMug\tMUG\tUnshipped\t2\tGBP\t12.00\t2.00\tBath\tGB
            111-1000000-0000001\t2026-09-20T10:00:00+00:00\tUnshipped\tMerchant\tAmazon.co.uk\tBowl\t\tUnshipped\t1\tGBP\t3.00\t0.50\tBath\tGB
            """;

    @Test
    void aReportWithoutLineIdsMeansTheSameLines() {
        for (ImportedOrder merged : new ImportedOrder[] {
            Merge.of(read(UNSHIPPED), read(ALL)), Merge.of(read(ALL), read(UNSHIPPED))
        }) {
            assertThat(merged.lines()).hasSize(3);
            assertThat(merged.lines()).extracting(ImportedLine::id).containsExactly("60000000000001", "60000000000002", "60000000000003");
            assertThat(merged.lines()).extracting(line -> line.quantity().toString()).containsExactly("1", "2", "1");
            assertThat(merged.charges().total()).isEqualByComparingTo("21.00");
            assertThat(merged.party().shipping().street()).isEqualTo("1 High St");
        }
    }

    @Test
    void linesWithDifferentIdsAreDifferent() {
        ImportedOrder other = read(UNSHIPPED.replace("60000000000002", "60000000000009"));
        assertThat(Merge.of(read(UNSHIPPED), other).lines())
                .extracting(ImportedLine::id)
                .containsExactly("60000000000001", "60000000000009", "60000000000003", "60000000000002");
    }

    private static ImportedOrder read(String file) {
        return new ImportReader()
                .read("report.txt", file.getBytes(StandardCharsets.UTF_8), ReadOptions.RECOGNISE)
                .orders()
                .getFirst();
    }
}
