package app.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.text.Texts;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private final TextTable table = new TextTable(new Texts(Locale.ENGLISH), "sku", ">total", "name");

    @Test
    void alignsTextLeftAndNumbersRight() {
        table.row("A-1", new BigDecimal("4.90"), "Mug").row("LONG-SKU", new BigDecimal("1200.00"), null);
        assertThat(table).hasToString("""
                SKU         Total  Name
                A-1          4.90  Mug
                LONG-SKU  1200.00
                """);
    }

    @Test
    void countsWhatLettersTakeOnATerminal() {
        table.row("東京", 1, "x").row("e\u0301", 2, "y");
        assertThat(table.toString().lines().skip(1)).containsExactly("東京      1  x", "e\u0301         2  y");
    }

    @Test
    void keepsARowOnOneLine() {
        table.row("a\r\nb", 1, "c\nd");
        assertThat(table.toString()).contains("a b").contains("c d").hasLineCount(2);
    }

    @Test
    void isNothingWithoutRows() {
        assertThat(table.toString()).isEmpty();
    }
}
