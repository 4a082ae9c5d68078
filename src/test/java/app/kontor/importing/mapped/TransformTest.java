package app.kontor.importing.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.mapped.Transform.Step;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small things that are done to a cell before it is read. */
class TransformTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            FIRST_WORD     | -   | 10115 Berlin       | 10115
            BUT_FIRST_WORD | -   | 10115 Bad Belzig   | Bad Belzig
            BUT_FIRST_WORD | -   | Berlin             | ''
            LAST_WORD      | -   | Anna Maria Berg    | Berg
            BUT_LAST_WORD  | -   | Anna Maria Berg    | Anna Maria
            LAST_WORD      | -   | Cher               | Cher
            BUT_LAST_WORD  | -   | Cher               | ''
            BEFORE         | ,   | Berg, Anna         | Berg
            AFTER          | ,   | Berg, Anna         | Anna
            AFTER          | ,   | Berg               | ''
            DECIMAL        | ,   | 1.234,50           | 1234.50
            DECIMAL        | .   | 1,234.50           | 1234.50
            DECIMAL        | ,   | 1.234              | 1234
            DECIMAL        | ,   | n/a                | n/a
            DATE           | mdy | 3/4/2026           | 2026-03-04
            DATE           | dmy | 3/4/2026           | 2026-04-03
            DATE           | dmy | soon               | soon
            NONE           | -   | as it is           | as it is
            """)
    void eachStep(Step step, String detail, String cell, String expected) {
        assertThat(new Transform(step, detail, Map.of()).of(cell)).isEqualTo(expected);
    }

    @Test
    void valuesAreMappedWhateverTheirCase() {
        Transform map = Transform.map(Map.of("Bez.", "paid"));
        assertThat(map.of("BEZ.")).isEqualTo("paid");
        assertThat(map.of("offen")).isEqualTo("offen");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2x MUG-01; 1x TEA-04            | 2/MUG-01/MUG-01 1/TEA-04/TEA-04
            MUG-01 x 2 | 2/MUG-01/MUG-01
            3 × Mug blue (MUG-01)           | 3/MUG-01/Mug_blue
            Mug blue [MUG-01] x2            | 2/MUG-01/Mug_blue
            2x MUG-01, 1x TEA-04            | 2/MUG-01/MUG-01 1/TEA-04/TEA-04
            MUG-01*3;TEA-04                 | 3/MUG-01/MUG-01 1/TEA-04/TEA-04
            Mug, blue                       | 1//Mug,_blue
            MUG-01: 4                       | 4/MUG-01/MUG-01
            """)
    void itemsInOneCell(String cell, String expected) {
        assertThat(ItemCells.of(cell).stream().map(i -> i.quantity() + "/" + i.sku() + "/" + i.name().replace(' ', '_'))
                .collect(Collectors.joining(" "))).isEqualTo(expected);
    }
}
