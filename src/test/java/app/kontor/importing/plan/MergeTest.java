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
            amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tproduct-name\tsku\titem-status\tquantity\tcurrency\titem-price\titem-tax\tshipping-price\tship-city\tship-country
            111-1000000-0000001\t2026-09-20T10:00:00+00:00\tUnshipped\tMerchant\tAmazon.co.uk\tMug\tMUG\tUnshipped\t1\tGBP\t6.00\t1.00\t\tBath\tGB
            111-1000000-0000001\t2026-09-20T10:00:00+00:00\tUnshipped\tMerchant\tAmazon.co.uk\tMug\tMUG\tUnshipped\t2\tGBP\t12.00\t2.00\t\tBath\tGB
            111-1000000-0000001\t2026-09-20T10:00:00+00:00\tUnshipped\tMerchant\tAmazon.co.uk\tBowl\t\tUnshipped\t1\tGBP\t3.00\t0.50\t\tBath\tGB
            """;

    @Test
    void aReportWithoutLineIdsMeansTheSameLines() {
        for (ImportedOrder merged : new ImportedOrder[] {
            Merge.of(read(UNSHIPPED), read(ALL)), Merge.of(read(ALL), read(UNSHIPPED))
        }) {
            assertThat(merged.lines()).hasSize(3);
            assertThat(merged.lines()).extracting(ImportedLine::id).containsExactly("60000000000001", "60000000000002", "60000000000003");
            assertThat(merged.lines()).extracting(line -> line.quantity().toString()).containsExactly("1", "2", "1");
            assertThat(merged.charges().charged()).isEqualByComparingTo("21.00");
            assertThat(merged.party().shipping().street()).isEqualTo("1 High St");
        }
    }

    private static final String ITEMS = """
            Sale Date,Item Name,Quantity,Price,Discount Amount,Order Shipping,Item Total,Currency,Transaction ID,Listing ID,Date Paid,Order ID
            09/12/26,Soap,3,9.00,0,6.00,27.00,CAD,4002,1502,09/12/26,9002
            """;
    private static final String ORDERS = """
            Sale Date,Order ID,Number of Items,Order Value,Discount Amount,Shipping,Sales Tax,Order Total,Order Net,Currency,Status
            09/12/26,9002,3,27.00,2.70,6.00,0,30.30,29.14,CAD,Completed
            """;

    @Test
    void theStatedTotalWinsOverTheSumInAnyOrder() {
        assertThat(read(ITEMS).charges().charged()).isEqualByComparingTo("33.00");
        ImportedOrder both = Merge.of(read(ITEMS), read(ORDERS));
        for (ImportedOrder merged : new ImportedOrder[] {both, Merge.of(read(ORDERS), read(ITEMS)), Merge.of(both, read(ITEMS))}) {
            assertThat(merged.charges().total()).isEqualByComparingTo("30.30");
            assertThat(merged.charges().discount()).isEqualByComparingTo("2.70");
            assertThat(merged.charges().rounding()).isEqualByComparingTo("0");
            assertThat(merged.lines()).hasSize(1);
        }
    }

    @Test
    void linesWithDifferentIdsAreDifferent() {
        ImportedOrder other = read(UNSHIPPED.replace("60000000000002", "60000000000009"));
        assertThat(Merge.of(read(UNSHIPPED), other).lines())
                .extracting(ImportedLine::id)
                .containsExactly("60000000000001", "60000000000009", "60000000000003", "60000000000002");
    }

    @Test
    void theSameLinesInAnotherOrderSayNothingNew() {
        String[] rows = UNSHIPPED.split("\n");
        ImportedOrder other = read(String.join("\n", rows[0], rows[3], rows[2], rows[1]) + "\n");
        assertThat(other.lines()).isNotEqualTo(read(UNSHIPPED).lines());
        ImportedOrder merged = Merge.of(read(UNSHIPPED), other);
        assertThat(merged.lines()).extracting(ImportedLine::id).containsExactly("60000000000001", "60000000000002", "60000000000003");
        assertThat(merged.charges()).isEqualTo(Merge.of(read(UNSHIPPED), read(UNSHIPPED)).charges());
    }

    private static ImportedOrder read(String file) {
        return new ImportReader()
                .read("report.txt", file.getBytes(StandardCharsets.UTF_8), ReadOptions.RECOGNISE)
                .orders()
                .getFirst();
    }
}
