package app.kontor.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.importing.Problem;
import app.kontor.importing.plan.InputFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every record shows the problems of its own lines. */
class PlanRowsTest {

    /** An article that nobody knows on three shelves: what is wrong with the third must not be said of the first. */
    @Test
    void rowsOfOneNumberKeepTheirOwnProblems() {
        try (Given given = Given.shop()) {
            byte[] list = "SKU,Quantity,Bin\nX-1,5,A-1\nX-1,abc,A-2\nX-1,7,A-3\n".getBytes(StandardCharsets.UTF_8);
            List<PlanRow> rows = PlanRows.of(given.plan(new InputFile("stock.csv", list))).rows();
            assertThat(rows).hasSize(3).allSatisfy(row ->
                    assertThat(row.problems()).isNotEmpty().extracting(Problem::line).containsOnly(row.line()));
        }
    }
}
