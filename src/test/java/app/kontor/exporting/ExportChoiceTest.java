package app.kontor.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.importing.plan.InputFile;
import app.kontor.spreadsheet.Table;
import java.nio.charset.StandardCharsets;
import app.kontor.exporting.edited.Editing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportChoiceTest {

    @Test
    void theColumnsComeInTheOrderThatWasAskedFor() {
        try (Given given = Given.shop().product("A-1").onHand("A-1", 3)) {
            var file = given.shop.exporting().export(ExportKind.STOCK, List.of("quantity", "gone", "sku"), "x.csv");
            assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("\"quantity\",\"sku\"\r\n\"3\",\"A-1\"\r\n");
        }
    }

    @Test
    void aPreviewIsTheBeginningOfTheFile() {
        try (Given given = Given.shop().product("A-1").onHand("A-1", 9)) {
            given.orders(3, n -> new String[] {"1 A-1"});
            Table first = given.shop.exporting().preview(ExportKind.ORDERS, 2);
            Table all = given.shop.exporting().preview(ExportKind.ORDERS, 99);
            assertThat(all.rows()).hasSize(3);
            assertThat(first.rows()).isEqualTo(all.rows().subList(0, 2));
            assertThat(first.columns()).isEqualTo(all.columns()).contains("number", "total");
        }
    }

    @Test
    void whatIsSaidToComeBackDoesComeBack() {
        try (Given given = Given.shop().product("A-1").onHand("A-1", 3)) {
            List<String> columns = given.shop.exporting().preview(ExportKind.STOCK, 1).columns();
            assertThat(Editing.isKnown(ExportKind.STOCK, columns)).isTrue();
            for (String name : List.of("stock.csv", "stock.xlsx")) {
                byte[] bytes = given.shop.exporting().export(ExportKind.STOCK, columns, name).bytes();
                assertThat(given.plan(new InputFile(name, bytes)).files().getFirst().counts().same()).as(name).isEqualTo(1);
            }
        }
    }
}
