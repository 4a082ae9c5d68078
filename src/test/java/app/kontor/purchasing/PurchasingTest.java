package app.kontor.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.kontor.Given;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.mapped.ColumnMap;
import app.kontor.importing.plan.FieldChange;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.partner.SupplierDraft;
import app.kontor.value.CommandId;
import app.kontor.value.PurchaseOrderId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.SupplierId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        var undone = catchThrowable(() -> given.shop.history().undo(in));
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

    @Test
    void whatIsTypedIsOrderedChangedAndCancelled() {
        imports("B-1001,Tea House Ltd,A-1,1,,,,cancelled\n");
        SupplierId supplier = given.shop.suppliers().named("Tea House Ltd").id();
        PurchaseOrder drafted = ordering().save(entry(null, supplier, true, "A-1=5"));
        assertThat(drafted.number()).as("a number that came with a file is passed over").isEqualTo("B-1002");
        assertThat(stock("A-1")).as("a draft is not on its way").isEqualTo("3 0");
        PurchaseOrder sent = ordering().save(entry(drafted.id(), supplier, false, "A-1=8@2.50", "B-2=4"));
        assertThat(sent.orderedOn()).isEqualTo(LocalDate.ofInstant(given.watch.instant(), ZoneId.of("Europe/Berlin")));
        assertThat(stock("A-1") + ", " + stock("B-2")).isEqualTo("3 8, 0 4");
        ordering().save(entry(sent.id(), supplier, false, "A-1=6@2.50"));
        assertThat(stock("A-1") + ", " + stock("B-2")).isEqualTo("3 6, 0 0");
        given.shop.history().undo(given.last());
        assertThat(stock("A-1") + ", " + stock("B-2")).as("the line that went is back").isEqualTo("3 8, 0 4");
        given.shop.purchasing().receive(sent.id(), List.of(new Receipt(sent.lines().getFirst().id(), Quantity.of(2))), null, null);
        assertThatThrownBy(() -> ordering().save(entry(sent.id(), supplier, false, "A-1=9"))).hasMessageContaining("purchase.started");
        ordering().cancel(sent.id());
        assertThat(stock("A-1") + ", " + stock("B-2")).as("what has come stays").isEqualTo("5 0, 0 0");
        assertThatThrownBy(() -> ordering().cancel(sent.id())).hasMessageContaining("purchase.closed");
        given.shop.history().undo(given.last());
        assertThat(stock("A-1")).isEqualTo("5 6");
        assertThat(given.shop.selfCheck().run()).allMatch(check -> check.ok());
    }

    @Test
    void whatCantBeOrderedIsRefused() {
        SupplierId supplier = given.shop.suppliers().named("Tea House Ltd").id();
        Map<String, List<String>> refused = Map.of("purchase.withoutLines", List.of(), "product.unknown", List.of("X-9=1"), "order.quantityMissing", List.of("A-1=0"));
        refused.forEach((key, lines) -> assertThatThrownBy(() -> ordering().save(entry(null, supplier, false, lines.toArray(String[]::new))))
                .hasMessageContaining(key));
        assertThat(given.shop.purchasing().all()).isEmpty();
    }

    @Test
    void anOrderOfWhichGoodsHaveComeIsNotTakenBackHalf() {
        PurchaseOrder order = ordering().save(entry(null, given.shop.suppliers().named("Tea House Ltd").id(), false, "A-1=5", "B-2=2"));
        CommandId placed = given.last();
        given.shop.purchasing().receive(order.id(), List.of(new Receipt(order.lines().getFirst().id(), Quantity.ONE)), null, null);
        catchThrowable(() -> given.shop.history().undo(placed));
        assertThat(stock("A-1") + ", " + stock("B-2")).isEqualTo("4 4, 0 2");
        assertThat(given.shop.selfCheck().run()).allMatch(check -> check.ok());
    }

    /** Available 3 of A-1 and 0 of B-2; what waits, what is drafted, minimum and pack decide. */
    @Test
    void whatIsShortIsProposedInWholePacks() {
        SupplierId supplier = given.shop.suppliers().named("Tea House Ltd").id();
        given.imports(ImportRequest.of(new InputFile("prices.csv", "Vendor,Ours,Price,Min,Pack\nTea House Ltd,A-1,£3.20,10,6\nTea House Ltd,B-2,£1.00,,\n"
                .getBytes(StandardCharsets.UTF_8))).by(ColumnMap.read("Vendor=supplier, Ours=sku, Price=price, Min=minimum, Pack=pack", Kind.SUPPLIER_ITEMS)));
        assertThat(proposed(supplier)).as("neither a reorder point nor an order").isEmpty();
        given.order("5 A-1");
        assertThat(proposed(supplier)).as("two are missing, ten is the least, twelve the packs").isEqualTo("A-1 -2 12");
        given.shop.catalog().edit(given.shop.stock().row(new Sku("B-2")).variant(), v -> v.withReorderPoint(Quantity.of(4)));
        assertThat(proposed(supplier)).isEqualTo("A-1 -2 12, B-2 0 4");
        PurchaseOrder draft = ordering().save(entry(null, supplier, true, "A-1=12", "B-2=3"));
        assertThat(draft.lines().getFirst().price()).as("another currency than ours").isNull();
        assertThat(proposed(supplier)).as("what is drafted counts").isEqualTo("B-2 3 1");
        ordering().cancel(draft.id());
        assertThat(proposed(supplier)).isEqualTo("A-1 -2 12, B-2 0 4");
    }

    private String proposed(SupplierId supplier) {
        return ordering().proposals(supplier).stream().map(one -> one.offer().sku() + " " + one.left() + " " + one.quantity()).collect(Collectors.joining(", "));
    }

    private Ordering ordering() {
        return given.shop.ordering();
    }

    private static PurchaseEntry entry(@Nullable PurchaseOrderId id, SupplierId supplier, boolean draft, String... lines) {
        return new PurchaseEntry(id, supplier, draft, null, null, Stream.of(lines).map(line -> line.split("[=@]")).map(parts ->
                new PurchaseEntry.Line(parts[0], Quantity.of(parts[1]), parts.length < 3 ? null : new BigDecimal(parts[2]))).toList());
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
