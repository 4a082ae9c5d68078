package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.spreadsheet.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "Сustomer Note|customer note",
        "\ufeffName|name",
        "\"Order Number\"|order number",
        "#  Created \u00a0 at #|created at",
        "Numéro de l’objet|numéro de l'objet",
        "Ｎａｍｅ|name",
        "ΝΑΜE|name",
        "Заказ|заказ",
        "Käufer|käufer",
    })
    void foldsSpellings(String name, String folded) {
        assertThat(HeaderName.fold(name)).isEqualTo(folded);
    }

    @Test
    void takesTheFirstSynonymThatOccursAndTheFirstColumnOfAName() {
        Header header = new Header(Row.of(3, List.of("Qty", "Quantity", "SKU", "sku")));
        assertThat(header.indexOf("quantity", "qty")).isEqualTo(1);
        assertThat(header.indexOf("menge")).isEqualTo(-1);
        assertThat(header.indexOf("SKU")).isEqualTo(2);
        assertThat(header.indexesOf("sku")).containsExactly(2, 3);
    }

    @Test
    void aSignatureNeedsAllOfItsNamesAndNoneOfAnothers() {
        Signature signature = Signature.with("order-id").and("sku", "seller-sku").without("item-price");
        assertThat(signature.score(new Header(Row.of(1, List.of("Order-Id", "seller-sku"))))).isEqualTo(2);
        assertThat(signature.score(new Header(Row.of(1, List.of("order-id"))))).isZero();
        assertThat(signature.score(new Header(Row.of(1, List.of("order-id", "sku", "item-price"))))).isZero();
    }
}
