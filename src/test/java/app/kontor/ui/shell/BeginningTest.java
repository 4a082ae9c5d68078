package app.kontor.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ui.kit.Look;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Preferences;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

class BeginningTest {
    private final Map<String, Area> areas = new LinkedHashMap<>();

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, stock, today", "today, stock, today", "orders, stock, orders", "stock, -, stock", // what was chosen
        "left, stock, stock", "left, today, today", "left, order, orders", "left, -, today", // where somebody was
        "left, elsewhere, today", "order, -, today", "elsewhere, stock, today"}) // what is no place to begin
    void theWindowBeginsWhereThisPcsUserWants(String chosen, String visited, String begins) {
        for (String code : new String[] {"today", "orders", "stock"}) {
            areas.put(code, area(code, code, Area.Part.WORK));
        }
        areas.put("order", area("order", "orders", Area.Part.INSIDE));
        Preferences preferences = Preferences.forgetful();
        preferences.put(Look.BEGINNING, chosen);
        Beginning beginning = new Beginning(preferences, areas);
        if (visited != null) {
            beginning.remember(Place.of(visited));
        }
        assertThat(beginning.place()).isEqualTo(Place.of(begins));
    }

    private static Area area(String code, String under, Area.Part part) {
        return new Area(code, code, MaterialDesignC.CART_OUTLINE, null, part, under, () -> {
            throw new AssertionError("no screen is made");
        }, null);
    }
}
