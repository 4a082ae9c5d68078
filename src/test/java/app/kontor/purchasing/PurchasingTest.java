package app.kontor.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.mapped.ColumnMap;
import app.kontor.importing.plan.FieldChange;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.partner.SupplierDraft;
import app.kontor.value.CommandId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is ordered, what comes in, and what an undo or a second file does to either. */
class PurchasingTest {
    private static final String HEADER = "PO,Vendor,Ours,Pcs,In,Price,Due,State\n";
    private static final String MAP = "PO=number, Vendor=supplier, Ours=sku, Pcs=quantity, In=received, Price=unitPrice, Due=expected, State=state";

    @AutoClose
    private final Given given = Given.shop();

    @BeforeEach
    void goodsAndASupplier() {
        given.product("A-1").product("B-2").onHand("A-1", 3);
        given.shop.suppliers().save(SupplierDraft.of("Tea House Ltd"));
    }

    @Test
    void whatIsOrderedIsIncomingUntilItIsHere() {
        imports("P-1,Tea House Ltd,A-1,10,4,2.50,2026-12-01,\nP-1,Tea House Ltd,B-2,5,,1.00,2026-12-01,\n");
        assertThat(order().state()).isEqualTo(PurchaseState.PART);
        assertThat(order().total().orElseThrow().amount()).isEqualByComparingTo("30.00");
        assertThat(stock("A-1")).as("on hand, incoming: a file books no stock").isEqualTo("3 6");
        receive(line("A-1", 2));
        assertThat(stock("A-1")).isEqualTo("5 4");
        CommandId rest = receive(Purchasing.rest(order()));
        assertThat(stock("A-1") + ", " + stock("B-2")).isEqualTo("9 0, 5 0");
        assertThat(order().state()).isEqualTo(PurchaseState.RECEIVED);
        assertThat(given.shop.selfCheck().run()).allMatch(check -> check.ok());
        assertThatThrownBy(() -> receive(line("A-1", 1))).hasMessageContaining("purchase.notOpen");
        given.shop.history().undo(rest);
        assertThat(stock("A-1") + ", " + stock("B-2")).isEqualTo("5 4, 0 5");
    }

    @Test
    void anEarlierReceiptIsTakenBackAfterALaterOne() {
        imports("P-1,Tea House Ltd,A-1,10,,,,\n");
        CommandId first = receive(line("A-1", 4));
        receive(line("A-1", 3));
        assertThat(given.shop.history().undo(first).kept()).isEmpty();
        assertThat(stock("A-1")).isEqualTo("6 7");
        assertThat(given.shop.purchasing().check()).isEmpty();
    }

    @Test
    void whatHasBeenSoldSinceCantBeTakenBack() {
        imports("P-1,Tea House Ltd,B-2,4,,,,\n");
        CommandId in = receive(Purchasing.rest(order()));
        given.shop.stock().set(new Sku("B-2"), Quantity.ZERO, "sold", null, null);
        var undone = org.assertj.core.api.Assertions.catchThrowable(() -> given.shop.history().undo(in));
        assertThat(undone == null ? given.shop.purchasing().check() : List.of()).isEmpty();
        assertThat(order().lines().getFirst().received()).isEqualTo(Quantity.of(4));
    }

    @Test
    void tooMuchNothingAndAForeignLineAreRefused() {
        imports("P-1,Tea House Ltd,A-1,10,,,,\n");
        assertThatThrownBy(() -> receive(line("A-1", 11))).hasMessageContaining("purchase.tooMuch");
        assertThatThrownBy(() -> receive(List.of())).hasMessageContaining("purchase.nothing");
        assertThatThrownBy(() -> receive(List.of(new Receipt(99, Quantity.ONE)))).hasMessageContaining("purchase.nothing");
        assertThat(stock("A-1")).isEqualTo("3 10");
    }

    @Test
    void aLaterFileChangesWhatIsStillOpen() {
        imports("P-1,Tea House Ltd,A-1,10,,2.50,2026-12-01,\n");
        ImportPlan plan = imports("P-1,Tea House Ltd,A-1,8,,2.50,2026-12-24,\n");
        assertThat(plan.files().getFirst().records().getFirst().changes()).extracting(FieldChange::field).containsExactly("expected", "lines");
        assertThat(stock("A-1")).isEqualTo("3 8");
        imports("P-1,Tea House Ltd,A-1,8,8,2.50,2026-12-24,received\n");
        assertThat(stock("A-1")).as("that goods came a file does not say").isEqualTo("3 8");
        receive(line("A-1", 1));
        assertThat(imports("P-1,Tea House Ltd,A-1,9,,2.50,2026-12-24,\n").files().getFirst().problems().getFirst().code()).isEqualTo("purchaseReceived");
        imports("P-1,Tea House Ltd,A-1,8,,2.50,2026-12-24,cancelled\n");
        assertThat(order().state()).isEqualTo(PurchaseState.CANCELLED);
        assertThat(stock("A-1")).isEqualTo("4 0");
    }

    private ImportPlan imports(String rows) {
        return given.imports(ImportRequest.of(new InputFile("orders.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8)))
                .by(ColumnMap.read(MAP, Kind.PURCHASE_ORDERS)));
    }

    private PurchaseOrder order() {
        return given.shop.purchasing().numbered("P-1");
    }

    private List<Receipt> line(String sku, int pieces) {
        return order().lines().stream().filter(line -> line.sku().equals(sku)).map(line -> new Receipt(line.id(), Quantity.of(pieces))).toList();
    }

    private CommandId receive(List<Receipt> receipts) {
        given.shop.purchasing().receive(order().id(), receipts, null, null);
        return given.last();
    }

    private String stock(String sku) {
        var row = given.shop.stock().row(new Sku(sku));
        return row.onHand() + " " + row.incoming();
    }
}
