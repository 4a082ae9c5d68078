package app.kontor.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.paperwork.PickListPaper.Grouping;
import app.kontor.paperwork.PickListPaper.Line;
import app.kontor.paperwork.PickListPaper.Order;
import app.kontor.value.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The walk: summed by bin and SKU, bins in the order of the shelves. */
class PickListPaperTest {

    private static Line line(@Nullable String bin, String sku, long pieces) {
        return new Line(bin, sku, "Name of " + sku, null, Quantity.of(pieces));
    }

    private static final PickListPaper LIST = new PickListPaper("PL-1", Samples.DAY, "Shop", Grouping.BOTH, List.of(
            new Order("A-1", null, null, List.of(line("A-10", "MUG", 2), line(null, "GIFT", 1), line("A-2", "TEA", 1))),
            new Order("A-2", null, null, List.of(line("A-2", "TEA", 3), line("B-1", "MUG", 1)))), "en");

    @Test
    void stopsAreSummedInTheOrderOfTheBins() {
        assertThat(LIST.stops().stream().map(PickListPaperTest::described)).containsExactly(
                "A-2 TEA 4 {A-1=1, A-2=3}", "A-10 MUG 2 {A-1=2}", "B-1 MUG 1 {A-2=1}", "null GIFT 1 {A-1=1}");
    }

    private static String described(PickListPaper.Stop stop) {
        return stop.line().bin() + " " + stop.line().sku() + " " + stop.quantity() + " " + stop.byOrder();
    }

    @Test
    void anOrdersLinesAreWalkedToo() {
        assertThat(PickListPaper.walk(LIST.orders().getFirst()).stream().map(Line::sku))
                .containsExactly("TEA", "MUG", "GIFT");
        assertThat(LIST.pieces()).isEqualTo(Quantity.of(8));
    }
}
