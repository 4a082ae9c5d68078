package app.kontor.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.fulfilment.Trouble.Kind;
import app.kontor.value.OrderId;
import app.kontor.value.PickListId;
import app.kontor.value.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bench says to each scan: the lookup is the shop's own, the bench is pure. */
class PackBenchTest {
    private static final Given GIVEN = Given.shop();
    private final Packing packing = GIVEN.shop.packing();
    private OrderId first;
    private PackBench bench;
    private Feedback heard;

    @BeforeEach
    void start() {
        GIVEN.empty();
        GIVEN.product("MUG").product("TEA").product("WHISK").product("BOWL")
                .onHand("MUG", 50, "B-04").onHand("TEA", 50, "T-11").onHand("WHISK", 50).onHand("BOWL", 5, "C-1");
        GIVEN.barcode("MUG", "4006381333931", 1).barcode("MUG", "MUG-DOZEN", 12).barcode("TEA", "0012345678905", 1);
        first = GIVEN.order("2 MUG", "1 TEA");
        bench = PackBench.EMPTY;
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(GIVEN.stock.check()).isEmpty();
    }

    /** Scans on an empty bench; the last one's effect: feedback, trouble, pieces left. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "K-1001                               | OPENED   | -            | 3",
        "#1001                                | OPENED   | -            | 3",
        "MUG                                  | WRONG    | NO_ORDER     | 0",
        "K-1001 MUG                           | RIGHT    | -            | 2",
        "K-1001 mug                           | RIGHT    | -            | 2",
        "K-1001 4006381333931                 | RIGHT    | -            | 2",
        "K-1001 04006381333931                | RIGHT    | -            | 2",
        "K-1001 ]C10104006381333931           | RIGHT    | -            | 2",
        "K-1001 (01)04006381333931(10)LOT7    | RIGHT    | -            | 2",
        "K-1001 012345678905                  | RIGHT    | -            | 2",
        "K-1001 12345678905                   | RIGHT    | -            | 2",
        "K-1001 2*4006381333931               | RIGHT    | -            | 1",
        "K-1001 2* 4006381333931              | RIGHT    | -            | 1",
        "K-1001 2*MUG TEA                     | COMPLETE | -            | 0",
        "K-1001 3*MUG                         | WRONG    | TOO_MANY     | 3",
        "K-1001 MUG-DOZEN                     | WRONG    | TOO_MANY     | 3",
        "K-1001 MUG MUG MUG                   | WRONG    | TOO_MANY     | 1",
        "K-1001 WHISK                         | WRONG    | NOT_IN_ORDER | 3",
        "K-1001 BOWL                          | WRONG    | OTHER_ORDER  | 3",
        "K-1001 nonsense                      | WRONG    | UNKNOWN      | 3",
        "K-1001 nonsense MUG                  | RIGHT    | -            | 2",
        "K-1001 MUG K-1002                    | WRONG    | UNFINISHED   | 2",
        "K-1001 K-1002                        | OPENED   | -            | 13",
        "K-1002 MUG-DOZEN                     | RIGHT    | -            | 1",
        "K-1001 MUG MUG TEA 00340434161094021 | RIGHT    | -            | 0",
        "K-1003                               | WRONG    | CANCELLED    | 0",
        "K-1004                               | WRONG    | HELD         | 0",
        "K-1005                               | WRONG    | NOT_READY    | 0",
        "K-1006                               | OPENED   | -            | 1",
        "K-1007 MUG MUG                       | COMPLETE | -            | 0",
        "K-1007 2*MUG                         | COMPLETE | -            | 0",
        "P-1001                               | OPENED   | -            | 3",
        "P-9                                  | WRONG    | UNKNOWN      | 0",
    })
    void scans(String scans, Feedback feedback, Kind trouble, int left) {
        otherOrders();
        for (String scan : scans.split(" ")) {
            scan(scan);
        }
        assertThat(heard).as(scans).isEqualTo(feedback);
        assertThat(bench.trouble() == null ? null : bench.trouble().kind()).as(scans).isEqualTo(trouble);
        assertThat(bench.piecesLeft()).as(scans).isEqualTo(Quantity.of(left));
    }

    /** K-1001 on P-1001; K-1002 in packs of twelve; cancelled, on hold, without stock, partly unmatched, a product on two lines. */
    private void otherOrders() {
        GIVEN.order("1 MUG x12", "1 BOWL");
        OrderId cancelled = GIVEN.order("1 MUG");
        OrderId held = GIVEN.order("1 MUG");
        GIVEN.order("90 WHISK x2");
        GIVEN.order("1 TEA", "1 ?kettle");
        GIVEN.order("1 MUG", "1 MUG");
        GIVEN.shop.fulfilment().allocate();
        GIVEN.shop.fulfilment().pick(java.util.List.of(first));
        GIVEN.orders.cancel(java.util.List.of(cancelled));
        GIVEN.orders.hold(java.util.List.of(held), "address");
        GIVEN.shop.fulfilment().deallocate(java.util.List.of(GIVEN.orders.resolve("K-1005")));
    }

    @Test
    void theWrongItemSaysWhereItBelongsAndWhoWantsIt() {
        otherOrders();
        scan("K-1001");
        scan("BOWL");
        Trouble trouble = bench.trouble();
        assertThat(trouble.bin()).isEqualTo("C-1");
        assertThat(trouble.other()).isEqualTo("K-1002");
        assertThat(trouble.item().sku().value()).isEqualTo("BOWL");
        assertThat(bench.next().orElseThrow().variant().sku().value()).isEqualTo("MUG");
    }

    @Test
    void stepsBackTakeOutWhatWentInLast() {
        GIVEN.shop.fulfilment().allocate();
        scan("K-1001");
        scan("2*MUG");
        scan("nonsense");
        bench = bench.back();
        assertThat(bench.trouble()).isNull();
        assertThat(bench.piecesLeft()).isEqualTo(Quantity.ONE);
        bench = bench.back();
        assertThat(bench.piecesLeft()).isEqualTo(Quantity.of(3));
        bench = bench.back();
        assertThat(bench.task()).isNull();
        assertThat(bench.back()).isEqualTo(bench);
    }

    @Test
    void aBatchIsPackedOneOrderAfterTheOther() {
        GIVEN.order("1 TEA");
        GIVEN.shop.fulfilment().allocate();
        PickListId list = GIVEN.shop.fulfilment().pick().id();
        bench = bench.begin(packing.list(list));
        assertThat(bench.batch().total()).isEqualTo(2);
        assertThat(bench.task().order().number()).isEqualTo("K-1001");
        assertThat(bench.done()).isZero();
        bench = bench.closed();
        assertThat(bench.task().order().number()).isEqualTo("K-1002");
        assertThat(bench.done()).isEqualTo(1);
        bench = bench.aside();
        assertThat(bench.task()).isNull();
        assertThat(bench.batch().waiting()).hasSize(1);
        bench = bench.begin(bench.batch()).closed();
        assertThat(bench.task()).isNull();
        assertThat(bench.done()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"KONTOR:CLOSE,CLOSE", "kontor:next,NEXT", "KONTORÖHOLD,HOLD", "KONTOR:SHORT,SHORT"})
    void commandCodes(String scanned, ScanCode command) {
        PackStep step = PackBench.EMPTY.scan(Scan.of(scanned), packing.find(Scan.of(scanned), true));
        assertThat(step.command()).isEqualTo(command);
    }

    private void scan(String code) {
        Scan scan = Scan.of(code);
        PackStep step = bench.scan(scan, packing.find(scan, bench.task() != null));
        bench = step.bench();
        heard = step.feedback();
    }
}
