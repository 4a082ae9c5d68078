package app.kontor.exporting.edited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.catalog.Catalog;
import app.kontor.catalog.NewProduct;
import app.kontor.catalog.NewProduct.NewVariant;
import app.kontor.exporting.ExportKind;
import app.kontor.exporting.edited.EditPlan.Cell;
import app.kontor.exporting.edited.EditPlan.Verdict;
import app.kontor.partner.CustomerDraft;
import java.time.LocalDate;
import app.kontor.value.OrderId;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.OrderDraft;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.fulfilment.Parcel;
import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.SpreadsheetHints;
import app.kontor.spreadsheet.SpreadsheetReader;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that go out, are edited and come back: nothing but what was changed there is taken, and what was changed here stays. */
class EditingTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private final Given given = Given.shop();
    private final Editing editing = given.shop.editing();

    @AfterEach
    void close() {
        given.close();
    }

    /** The property: out and back is nothing, whatever the texts are and whatever program's form the file has. */
    @ParameterizedTest
    @ValueSource(strings = {"products.xlsx", "products.csv", "stock.xlsx", "stock.csv", "customers.xlsx", "customers.csv", "orders.xlsx", "orders.csv"})
    void outAndBackChangesNothing(String name) {
        Random random = new Random(name.length());
        List<String> odd = List.of("0017", "=1+1", "-5", "+49 1", "@a", "'x", "1-2", "1E5", "90.750", "a\"b,c;d", "Ä ß\tñ", "日本", "true", " x", "4006381333931");
        List<NewProduct> products = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String text = odd.get(random.nextInt(odd.size()));
            UnitPrice price = random.nextBoolean() ? null : new UnitPrice(new BigDecimal(random.nextInt(10_000)).movePointLeft(random.nextInt(4)), EUR);
            products.add(new NewProduct(null, null, "T " + text, random.nextBoolean() ? null : text, "standard", List.of(new NewVariant(
                    new Sku((text.strip() + "-" + i).replaceAll("\\s", "")), random.nextBoolean() ? "" : text, price, null,
                    random.nextBoolean() ? null : new Quantity(new BigDecimal(random.nextInt(9_000)).movePointLeft(2)), true))));
        }
        given.write(tx -> Catalog.add(tx, products));
        products.forEach(p -> given.onHand(p.variants().getFirst().sku().value(), 1 + random.nextInt(9)));
        given.order("1 " + products.getFirst().variants().getFirst().sku().value());
        ExportKind kind = ExportKind.valueOf(name.replaceAll("\\..*", "").toUpperCase(java.util.Locale.ROOT));
        byte[] file = editing.export(kind, List.of(), name).bytes();
        EditPlan plan = editing.plan(name, file).orElseThrow();
        assertThat(plan.rows()).isEmpty();
        assertThat(plan.rewritten()).isZero();
        assertThat(plan.same()).isEqualTo(given.shop.exporting().preview(kind, 1_000).rows().size());
        assertThatThrownBy(() -> editing.apply(name, file)).hasMessageContaining("edited.nothing");
    }

    @Test
    void onlyWhatWasChangedThereIsTaken() {
        goods();
        byte[] file = export("products.csv", List.of(), text -> text.replace("12.50", "13.9").replace("\"Cup\"", "\"Beaker\""));
        given.shop.catalog().edit(variant("B-2"), v -> v.withBuffer(Quantity.of(4)));
        EditPlan plan = plan(file);
        assertThat(plan.rows()).extracting(EditPlan.Row::found).containsExactly("0017", "B-2");
        assertThat(cells(plan)).containsExactly("unitPrice: 12.5 → 13.9 CHANGE", "title: Cup → Beaker CHANGE");
        editing.apply("products.csv", file);
        assertThat(given.shop.catalog().find("0017", 5).variants().getFirst().price().amount()).isEqualByComparingTo("13.90");
        assertThat(given.shop.catalog().find("B-2", 5).variants().getFirst().buffer()).as("changed here, not there").isEqualTo(Quantity.of(4));
        assertThat(plan(file).changes()).as("again").isZero();
        given.shop.history().undo(given.last());
        assertThat(given.shop.catalog().find("0017", 5).variants().getFirst().price().amount()).isEqualByComparingTo("12.50");
        assertThat(given.shop.catalog().find("B-2", 5).variants().getFirst().name()).startsWith("Cup");
    }

    @Test
    void whatBothChangedIsAConflictAndStays() {
        goods();
        byte[] file = export("products.xlsx", List.of(), text -> text);
        byte[] edited = export("products.csv", List.of(), text -> text.replace("12.50", "13.9"));
        given.shop.catalog().edit(variant("0017"), v -> v.withPrice(new UnitPrice(new BigDecimal("14"), EUR)));
        assertThat(plan(file).rows()).as("exported before, not touched there").isEmpty();
        assertThat(cells(plan(edited))).containsExactly("unitPrice: 14 → 13.9 CONFLICT");
        assertThatThrownBy(() -> editing.apply("products.csv", edited)).hasMessageContaining("edited.nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "0017"      | "17"        |                                    | a lost zero
        "0017"      | "99"        | sku: 0017 → 99 CHANGE              | renamed
        "12.50"     | "12,50"     |                                    | another country's sign
        "12.50"     | "11,25"     | unitPrice: 12.5 → 11.25 CHANGE     | another country's sign, changed
        "12.50"     | ""          | unitPrice: 12.5 →  CHANGE          | cleared on purpose
        "12.50"     | "dear"      | unitPrice: 12.5 → dear WRONG       | no number
        "12.50"     | "-1"        | unitPrice: 12.5 → -1 WRONG         | below nothing
        "4006381333931" | "4.00638E+12" |                              | shortened
        "4006381333931" | "4006381333900" | barcode: 4006381333931 → 4006381333900 CHANGE | another code
        "1-2"       | "01. Feb"   |                                    | a day made of options
        "false"     | "WAHR"      | archived: false → WAHR CHANGE      | archived, in German
        "false"     | "FALSCH"    |                                    | not archived, in German
        "standard"  | "luxury"    | taxClass: standard → luxury WRONG  | no such class
        "Kettle"    | ""          | title: Kettle →  WRONG             | must be there
        "Kettle"    | "Kanne ä"   | title: Kettle → Kanne ä CHANGE     | letters
        """, quoteCharacter = '\u0001')
    void aCell(String from, String to, String expected, String why) {
        given.write(tx -> Catalog.add(tx, List.of(new NewProduct(null, null, "Kettle", null, "standard", List.of(
                new NewVariant(new Sku("0017"), "1-2", new UnitPrice(new BigDecimal("12.50"), EUR), "4006381333931", null, true))))));
        String mine = from.strip();
        String theirs = to.strip();
        byte[] file = export("products.csv", List.of(), text -> text.replaceFirst("(?s)(.*?\r\n.*?)" + java.util.regex.Pattern.quote(mine), "$1" + theirs));
        assertThat(cells(plan(file))).as(why).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void rowsMayBeSortedMovedAndLeftOutButNotApart() {
        goods();
        String text = text(editing.export(ExportKind.PRODUCTS, List.of("unitPrice", "sku"), "p.csv").bytes());
        List<String> lines = text.lines().toList();
        assertThat(lines.getFirst()).startsWith("\"unitPrice\",\"sku\",\"kontor:products:1\"");
        assertThat(plan(bytes(lines.get(0) + "\n" + lines.get(2) + "\n" + lines.get(1) + "\n")).rows()).isEmpty();
        assertThat(plan(bytes(lines.get(0) + "\n" + lines.get(2) + "\n")).rows()).isEmpty();
        String apart = text.replace("\"0017\"", "\"§\"").replace("\"B-2\"", "\"0017\"").replace("\"§\"", "\"B-2\"");
        assertThat(cells(plan(bytes(apart)))).containsExactly(":  →  SORTED_APART", ":  →  SORTED_APART");
        String twice = text + lines.get(1).replace("12.50", "1.00") + "\n" + lines.get(2) + "\n";
        assertThat(cells(plan(bytes(twice)))).containsExactly(":  →  TWICE");
        assertThat(cells(plan(bytes(text + "9.00,\"NEW\",\n")))).containsExactly(":  →  NEW");
        assertThat(editing.plan("x.csv", bytes("sku,price\nA,1\n"))).isEmpty();
        assertThat(editing.plan("x.pdf", bytes("%PDF-1.4"))).isEmpty();
    }

    @Test
    void levelsComeBackAsCounts() {
        goods();
        given.onHand("0017", 5).onHand("B-2", 3, "C-01");
        byte[] file = export("stock.csv", List.of(), text -> text.replace("\"5\",\"0\"", "\"8\",\"0\"").replace("\"3\",\"0\"", "\"0\",\"0\""));
        assertThat(cells(plan(file))).containsExactly("quantity: 5 → 8 CHANGE", "quantity: 3 → 0 CHANGE");
        given.onHand("B-2", 2, "C-01");
        assertThat(cells(plan(file))).contains("quantity: 2 → 0 CONFLICT");
        editing.apply("stock.csv", file);
        assertThat(given.available("0017")).isEqualTo("8");
        assertThat(given.available("B-2")).isEqualTo("2");
        given.shop.history().undo(given.last());
        assertThat(given.available("0017")).isEqualTo("5");
    }

    @Test
    void customersComeBack() {
        CustomerDraft ana = new CustomerDraft(null, "Ana", null, "a@b.de", "+49 431 1", null, "02138", "Kiel", "DE", null, "kind");
        var id = given.shop.partners().save(ana);
        byte[] file = bytes(text(editing.export(ExportKind.CUSTOMERS, List.of(), "c.csv").bytes()).replace("\"Ana\"", "\"Anna\"")
                .replace("02138", "2138").replace("'+49 431 1", "49431"));
        assertThat(cells(plan(file))).containsExactly("name: Ana → Anna CHANGE", "phone: +49 431 1 → 49431 CHANGE");
        editing.apply("c.csv", file);
        assertThat(given.shop.partners().card(id).draft()).extracting(CustomerDraft::name, CustomerDraft::zip, CustomerDraft::note)
                .containsExactly("Anna", "02138", "kind");
    }

    /** An order of several lines is one row; what is fixed of it, and orders that have left, are said. */
    @Test
    void ordersComeBack() {
        given.product("A-1").product("B-2").onHand("A-1", 50).onHand("B-2", 50);
        OrderId first = given.order("2 A-1", "1 B-2");
        OrderId sent = given.order("1 A-1");
        given.shop.fulfilment().ship(List.of(sent), ShipRequest.of(new Parcel("DHL", null)));
        String text = text(editing.export(ExportKind.ORDERS, List.of("number", "shipStreet", "note", "holdReason", "shipBy", "email", "total", "state"), "o.csv").bytes());
        String row = text.lines().toList().get(1);
        String[] wanted = row.split(",");
        wanted[1] = "Ringvej 2";
        wanted[2] = "Ring twice";
        wanted[3] = "Asks for red";
        wanted[4] = "26.11.2026";
        wanted[5] = "ada@berg.dk";
        wanted[6] = "3.00";
        byte[] file = bytes(text.replace(row, String.join(",", wanted)).replaceFirst("(K-1002\",\")Ringvej 1", "$1Ringvej 9"));
        assertThat(cells(plan(file))).containsExactlyInAnyOrder("shipStreet: Ringvej 1 → Ringvej 2 CHANGE", "note:  → Ring twice CHANGE",
                "holdReason:  → Asks for red CHANGE", "shipBy:  → 2026-11-26 CHANGE", "email:  → ada@berg.dk CHANGE", "total: 30 → 3 FIXED",
                "shipStreet: Ringvej 1 → Ringvej 9 FINISHED");
        String before = text(given.shop.exporting().export(ExportKind.ORDERS, "o.csv").bytes());
        editing.apply("o.csv", file);
        assertThat(given.get(first)).extracting(o -> o.delivery().shipping().street(), o -> o.delivery().note(), o -> o.status().holdReason(),
                SalesOrder::shipBy, o -> o.lines().size()).containsExactly("Ringvej 2", "Ring twice", "Asks for red", LocalDate.of(2026, 11, 26), 2);
        assertThat(plan(file).changes()).as("again").isZero();
        given.shop.history().undo(given.last());
        assertThat(text(given.shop.exporting().export(ExportKind.ORDERS, "o.csv").bytes())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        shipBy     | 2026-11-25 | 25.11.2026  |                                             | rewritten
        shipBy     | 2026-11-25 | 11/25/2026  |                                             | rewritten, American
        shipBy     | 2026-11-05 | 5/11/26     |                                             | either way, and one of them is it
        shipBy     | 2026-11-05 | 6/12/2026   | shipBy: 2026-11-05 → 6/12/2026 WRONG        | either way, and neither is it
        shipBy     | 2026-11-05 | 06.12.2026  | shipBy: 2026-11-05 → 2026-12-06 CHANGE      | a day
        shipBy     | 2026-11-05 | 31.02.2026  | shipBy: 2026-11-05 → 2026-02-31 WRONG       | no day
        shipBy     | 2026-11-05 | soon        | shipBy: 2026-11-05 → soon WRONG             | no day
        shipZip    | 8000       | 8000.0      |                                             | rewritten
        shipCountry | DK        | Denmark     | shipCountry: DK → Denmark WRONG             | a code
        email      | a@b.dk     | at home     | email: a@b.dk → at home WRONG               | no address
        placedOn   | 2026-09-01 | 01.09.2026  |                                             | a day that is not edited, rewritten
        """)
    void aCellOfAnOrder(String column, String from, String to, String expected, String why) {
        given.product("A-1");
        OrderId order = given.place(java.time.Instant.parse("2026-09-01T10:00:00Z"), true, "1 A-1");
        SalesOrder.Delivery d = given.get(order).delivery();
        given.shop.orderDesk().edit(order, new OrderDraft(new SalesOrder.Delivery(d.billing(), d.shipping(), "a@b.dk", null, null, null, null, null),
                column.equals("shipBy") ? LocalDate.parse(from) : null, List.of()));
        String text = text(editing.export(ExportKind.ORDERS, List.of("number", column), "o.csv").bytes());
        assertThat(cells(plan(bytes(text.replace("\"" + from + "\"", "\"" + to + "\""))))).as(why).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    /** In a workbook the mark is there and out of sight, and codes are texts. */
    @Test
    void aWorkbookKeepsItsZeros() {
        goods();
        Row row = new SpreadsheetReader().read(editing.export(ExportKind.PRODUCTS, List.of(), "p.xlsx").bytes(), SpreadsheetHints.NONE)
                .sheets().getFirst().rows().get(1);
        assertThat(row.cell(0)).isEqualTo("0017");
        assertThat(row.isNumber(0)).isFalse();
    }

    private void goods() {
        given.write(tx -> Catalog.add(tx, List.of(
                new NewProduct(null, null, "Kettle", null, "standard", List.of(
                        new NewVariant(new Sku("0017"), "", new UnitPrice(new BigDecimal("12.50"), EUR), "4006381333931", null, true))),
                new NewProduct(null, null, "Cup", null, "standard", List.of(new NewVariant(new Sku("B-2"), "Oat", null, null, null, true))))));
    }

    private app.kontor.value.VariantId variant(String sku) {
        return given.db.read(tx -> Catalog.get(tx, sku)).id();
    }

    private byte[] export(String name, List<String> columns, UnaryOperator<String> edit) {
        ExportKind kind = name.startsWith("stock") ? ExportKind.STOCK : ExportKind.PRODUCTS;
        byte[] file = editing.export(kind, columns, name).bytes();
        return name.endsWith("xlsx") ? file : bytes(edit.apply(text(file)));
    }

    private EditPlan plan(byte[] file) {
        return editing.plan("file", file).orElseThrow();
    }

    private static List<String> cells(EditPlan plan) {
        return plan.rows().stream().flatMap(row -> row.cells().stream()).map(EditingTest::words).collect(Collectors.toList());
    }

    private static String words(Cell cell) {
        return cell.column() + ": " + cell.here() + " → " + cell.file() + " " + (cell.verdict() == null ? Verdict.CHANGE : cell.verdict());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
