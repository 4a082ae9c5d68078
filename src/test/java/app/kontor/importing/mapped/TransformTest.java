package app.kontor.importing.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.mapped.Transform.Step;
import java.util.List;
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

    /** Cells apart by "/". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            , | 12,61/2,39/1.005,00/-2/ | 1018.00
            . | 12.61//-0.61            | 12.00
            . | /                       | ''
            . | 12.61/n.a.              | 12.61 n.a.
            - | 12,61                   | 12,61
            """)
    void columnsAreAddedUp(String sign, String cells, String expected) {
        assertThat(new Transform(Step.SUM, sign, Map.of()).sum(List.of(cells.split("/", -1)))).isEqualTo(expected);
    }

    /** Name, street, postcode, town, state and country, with "/" for a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lindenweg 3a, 01067 Dresden                    | ,Lindenweg 3a,01067,Dresden,,
            Ann Lee/1 High St/Reno, NV 89501               | Ann Lee,1 High St,89501,Reno,NV,
            1 High St, Leeds, LS1 4AB                      | ,1 High St,LS1 4AB,Leeds,,
            Bo Lund/Ringvej 2, st. tv./DK-2100 København Ø/Danmark | Bo Lund,Ringvej 2; st. tv.,2100,København Ø,,DK
            ul. Długa 3/4; 00-238 Warszawa; Polska         | ,ul. Długa 3/4,00-238,Warszawa,,PL
            Dorpsstraat 1, 1011 AB Amsterdam               | ,Dorpsstraat 1,1011 AB,Amsterdam,,
            Storgatan 5, 114 55 Stockholm, Sverige         | ,Storgatan 5,114 55,Stockholm,,SE
            12 rue des Lilas, 75008 Paris, France          | ,12 rue des Lilas,75008,Paris,,FR
            Lindenweg 3a                                   | ,Lindenweg 3a,,,,
            """)
    void anAddressInOneCell(String cell, String expected) {
        AddressText a = AddressText.of(cell.startsWith("ul.") ? cell : cell.replace('/', '\n'));
        assertThat(String.join(",", a.name(), a.street().replace(',', ';'), a.zip(), a.city(), a.region(), a.country())).isEqualTo(expected);
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
            1 x TEA-04 / 2 x MUG-01         | 1/TEA-04/TEA-04 2/MUG-01/MUG-01
            1x TEA-04 und 2x MUG-01         | 1/TEA-04/TEA-04 2/MUG-01/MUG-01
            1x TEA-04 + 1x Salt and Pepper  | 1/TEA-04/TEA-04 1//Salt_and_Pepper
            """)
    void itemsInOneCell(String cell, String expected) {
        assertThat(ItemCells.of(cell).stream().map(i -> i.quantity() + "/" + i.sku() + "/" + i.name().replace(' ', '_'))
                .collect(Collectors.joining(" "))).isEqualTo(expected);
    }
}
