package app.kontor.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.ParsedFile.Kind;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImportEndTest {
    @Test
    void whatCameIsShownWhereItIs() {
        assertThat(Arrays.stream(Kind.values()).map(kind -> kind.code() + " " + ImportEnd.place(kind)).collect(Collectors.joining(", ")))
                .isEqualTo("orders orders, products stock, stock stock, customers customers, suppliers suppliers, supplier-items suppliers, "
                        + "purchase-orders purchases, tracking orders, payments orders");
    }
}
