package app.kontor.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {

    /** A column named "order" once was no SQL. */
    @ParameterizedTest
    @EnumSource
    void everyKindIsATable(ExportKind kind) {
        try (Given given = Given.shop().product("A-1").onHand("A-1", 3)) {
            given.order("1 A-1");
            String csv = new String(given.shop.exporting().export(kind, "x.csv").bytes(), StandardCharsets.UTF_8);
            assertThat(csv.lines().findFirst().orElseThrow().split(",")).hasSizeGreaterThan(5);
            if (kind == ExportKind.ORDER_LINES) {
                assertThat(csv).startsWith("\"order\",").contains("K-1001");
            }
        }
    }
}
