package app.kontor.importing.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** WebToffee's keyed cells, with what product names do to them. */
class KeyedTextTest {
    @Test
    void readsValues() {
        KeyedText text = KeyedText.of("name:Soap|product_id:3|sku:|quantity:2|total:8.00|sub_total:10.00");
        assertThat(text.get("name")).isEqualTo("Soap");
        assertThat(text.get("sku")).isEmpty();
        assertThat(text.get("quantity")).isEqualTo("2");
        assertThat(text.get("sub_total")).isEqualTo("10.00");
        assertThat(text.get("tax")).isEmpty();
    }

    @Test
    void leavesSeparatorsInsideNames() {
        KeyedText text = KeyedText.of("name:Box | blue: large; 2 pcs|sku:B|1|quantity:1");
        assertThat(text.get("name")).isEqualTo("Box | blue: large; 2 pcs");
        assertThat(text.get("sku")).isEqualTo("B|1");
        assertThat(text.get("quantity")).isEqualTo("1");
    }

    @Test
    void separatesItemsButNotSerialisedPhp() {
        String cell = "name:Wrap|total:2.00|tax_data:a:1:{s:5:\"total\";a:0:{}};name:Insurance|total:1.50";
        assertThat(KeyedText.listOf(cell, "name")).extracting(item -> item.get("total")).containsExactly("2.00", "1.50");
        assertThat(KeyedText.listOf("", "name")).isEmpty();
    }
}
