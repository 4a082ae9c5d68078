package app.kontor.app;

import app.kontor.Damage;
import java.util.List;
import java.util.function.Consumer;
import app.kontor.value.Role;
import javafx.scene.input.KeyCode;

/** Every picture of the gallery, a line each: screen, state, how to get there. A state "empty…" is of a new shop. */
final class GalleryScenes {
    private GalleryScenes() {}

    record Scene(String screen, String state, Consumer<Stagehand> arrange) {
        String name() {
            return screen + "-" + state;
        }

        boolean empty() {
            return state.startsWith("empty");
        }
    }

    static final List<Scene> ALL = List.of(
            scene("orders", "filled", hand -> hand.go("orders").row(2)),
            scene("orders", "empty", hand -> hand.go("orders")),
            scene("picking", "filled", hand -> hand.go("picking").row(0)),
            scene("picking", "empty", hand -> hand.go("picking")),
            scene("pick-list", "filled", hand -> hand.go("picking").open(0)),
            scene("pack", "filled", hand -> hand.go("pack")),
            scene("pack", "empty", hand -> hand.go("pack")),
            scene("invoices", "filled", hand -> hand.go("invoices").row(1)),
            scene("invoices", "empty", hand -> hand.go("invoices")),
            scene("invoice", "filled", hand -> hand.go("invoices").open(1)),
            scene("products", "filled", hand -> hand.go("products").row(1)),
            scene("products", "empty", hand -> hand.go("products")),
            scene("product", "filled", hand -> hand.go("products").open(1)),
            scene("customers", "filled", hand -> hand.go("customers").row(1)),
            scene("customers", "empty", hand -> hand.go("customers")),
            scene("customer", "filled", hand -> hand.go("customers").open(1)),
            scene("suppliers", "filled", hand -> hand.go("suppliers").row(1).see("#supplier-prices")),
            scene("purchases", "filled", hand -> hand.go("purchases").row(1).see("#purchase-lines")),
            scene("purchase", "filled", hand -> hand.go("purchase")),
            scene("order", "filled", hand -> hand.go("order", hand.order("K-1591"))),
            scene("shipping", "filled", hand -> hand.go("shipping").row(0)),
            scene("shipping", "empty", hand -> hand.go("shipping")),
            scene("carrier-file", "filled", hand -> hand.go("carrier-file", "ready").see("#carrier-rows")),
            scene("stock", "filled", hand -> hand.go("stock").row(1)),
            scene("stock", "empty", hand -> hand.go("stock")),
            scene("stock-item", "filled", hand -> hand.go("stock").open(1)),
            scene("import", "filled", hand -> hand.go("import")),
            scene("import", "empty", hand -> hand.go("import")),
            scene("labels", "filled", hand -> hand.go("labels")),
            scene("labels", "empty", hand -> hand.go("labels")),
            scene("printers", "filled", hand -> hand.go("printers")),
            scene("imports", "filled", hand -> hand.go("imports").row(1).see(".preview")),
            scene("imports", "empty", hand -> hand.go("imports")),
            scene("profiles", "filled", hand -> hand.go("profiles").row(2).see(".preview")),
            scene("activity", "filled", hand -> hand.go("activity").row(1)),
            scene("activity", "empty", hand -> hand.go("activity")),
            scene("settings", "filled", hand -> hand.go("settings")),
            scene("today", "filled", hand -> hand.go("today")),
            scene("today", "empty", hand -> hand.go("today")),
            scene("new-order", "filled", hand -> hand.go("new-order")),
            scene("export", "filled", hand -> hand.go("export")),
            scene("export", "empty", hand -> hand.go("export")),
            scene("channels", "filled", hand -> hand.go("channels")),
            scene("channels", "shipments", hand -> hand.go("channels", "shipments")),
            scene("edited", "empty", hand -> hand.go("edited")),
            scene("channels", "empty", hand -> hand.go("channels")),
            scene("help", "filled", hand -> hand.go("help", "pack")),
            scene("settings", "rates", hand -> hand.go("settings", "rates")),
            scene("settings", "users", hand -> hand.go("settings", "users")),
            scene("settings", "pc", hand -> hand.go("settings", "pc")),
            scene("orders", "ticked", hand -> hand.go("orders").row(2).press(KeyCode.SPACE).press(KeyCode.DOWN).press(KeyCode.SPACE)),
            scene("orders", "short", hand -> hand.go("orders", "short").row(0)),
            scene("orders", "shipped", hand -> hand.go("orders", "shipped").row(0)),
            scene("orders", "nothing-found", hand -> hand.go("orders").write("#search", "xyzzy")),
            scene("orders", "failure", hand -> hand.go("orders").fail()),
            scene("order", "held", hand -> hand.go("order", hand.order("K-1594"))),
            scene("order", "shipped", hand -> hand.go("order", hand.order("K-1590"))),
            scene("order", "edit", hand -> hand.go("order", hand.order("K-1592")).press(KeyCode.E)),
            scene("pack", "wrong", hand -> hand.go("pack").scan("#pack-scan", "4006381333948").see("#pack-wrong")),
            scene("product", "new", hand -> hand.go("product", "new").press(KeyCode.CONTROL, KeyCode.S)),
            scene("customer", "new", hand -> hand.go("customer", "new").press(KeyCode.CONTROL, KeyCode.S)),
            scene("stock", "set", hand -> hand.go("stock").row(1).press(KeyCode.CONTROL, KeyCode.ENTER)),
            scene("labels", "unknown", hand -> hand.go("labels").write("#labels-skus", "NOPE")),
            scene("import", "refused", hand -> hand.importFile("bestellungen.csv", "<!DOCTYPE html><title>Anmelden</title>").see("#refused")),
            scene("import", "mapping", hand -> hand.importFile("auftraege.csv", GalleryScenes.SALES).see("#mapping-table")),
            scene("import", "mapping-fields", hand -> hand.importFile("auftraege.csv", GalleryScenes.SALES).see("#mapping-table").click("#mapping-next").see("#map-number")),
            scene("import", "mapping-missing", hand -> hand.importFile("liste.csv", "Auftrag;Tag;Art\n7;05.11.2026;TEA-04\n8;06.11.2026;MUG-01\n").see("#mapping-table").click("#mapping-next").see("#map-quantity")),
            scene("import", "plan", hand -> hand.importFile("bestand.csv", GalleryScenes.LEVELS).see(".k-table")),
            scene("import", "effect", hand -> hand.importFile("bestellungen.csv", GalleryScenes.orders()).see("#importing-effect").press(KeyCode.CONTROL, KeyCode.E).see("#effect")),
            scene("import", "fix", hand -> hand.importFile("bestellungen.csv", GalleryScenes.orders()).see("#importing-effect").row(1).press(KeyCode.ENTER).see("#fix-4-Total")),
            scene("settings", "wrong", hand -> hand.go("settings").write("#setting-company-iban", "DE00 1234").press(KeyCode.TAB)),
            scene("shell", "palette", hand -> hand.go("orders").press(KeyCode.CONTROL, KeyCode.K).write("la")),
            scene("shell", "keys", hand -> hand.go("stock").click("#shell-keys")),
            scene("backups", "empty", hand -> hand.go("backups")),
            scene("backups", "filled", hand -> hand.go("backups").press(KeyCode.CONTROL, KeyCode.ENTER).row(0)),
            scene("backups", "checked", hand -> hand.go("backups").press(KeyCode.K).see("#backups-checked")),
            scene("opening", "first-run", Stagehand::begin),
            scene("opening", "set-up", hand -> hand.begin().press(KeyCode.CONTROL, KeyCode.N)),
            scene("opening", "encrypted", hand -> hand.beginEncrypted().see("#unlock-passphrase")),
            scene("settings", "security", hand -> hand.go("settings", "security")),
            scene("settings", "encrypt", hand -> hand.go("settings", "security").click("#security-encrypt").click("#security-secret").write("tea tins harbour lamp")),
            scene("settings", "encrypt-page", hand -> hand.go("settings", "security").click("#security-encrypt").click("#security-secret").write("tea tins harbour lamp")
                    .press(KeyCode.TAB).write("tea tins harbour lamp").press(KeyCode.ENTER).see("#recovery-save")),
            scene("settings", "encrypted", hand -> hand.enterEncrypted().go("settings", "security")),
            scene("opening", "encrypt-done", Stagehand::beginEncrypting),
            scene("opening", "sign-in", hand -> hand.signIn("signIn")),
            scene("shell", "locked", hand -> hand.signIn("locked")),
            scene("shell", "closing", hand -> hand.closing(false).see("#opening-leave")),
            scene("shell", "closing-failed", hand -> hand.closing(true)),
            scene("orders", "reader", hand -> hand.as(Role.READ_ONLY).go("orders").row(2)),
            scene("customer", "reader", hand -> hand.as(Role.READ_ONLY).go("customers").open(1)),
            scene("settings", "reader", hand -> hand.as(Role.READ_ONLY).go("settings")),
            scene("shell", "palette-reader", hand -> hand.as(Role.READ_ONLY).go("orders").press(KeyCode.CONTROL, KeyCode.K).write(">al")),
            scene("customer", "erase", hand -> hand.go("customers").open(1).click("#customer-erase").see("#dialog-go")),
            scene("opening", "locked", Stagehand::beginLocked),
            scene("opening", "lost", hand -> hand.beginDamaged(Damage.LOST)),
            scene("opening", "changed", hand -> hand.beginDamaged(Damage.CHANGED)),
            scene("opening", "restore", hand -> hand.beginDamaged(Damage.LOST).click("#opening-restore").see("#restore-choices")),
            scene("opening", "restore-asked", hand -> hand.beginDamaged(Damage.LOST).click("#opening-restore").click("#restore-choose")),
            scene("opening", "restore-none", hand -> hand.begin().click("#opening-restore").see("#restore-choice")),
            scene("opening", "restored", hand -> hand.beginDamaged(Damage.SHORTENED).click("#opening-restore").click("#restore-choose")
                    .click("#restore-go").see("#restore-outcome")),
            scene("opening", "newer", hand -> hand.beginDamaged(Damage.NEWER)));

    private static final String SALES = "Bericht vom 20.11.2026\nAuftragsnr.;Datum;Kunde;E-Mail;Straße;Nr;PLZ Ort;Land;Artikelnr.;Bezeichnung;Menge;"
            + "Einzelpreis (EUR);Zahlungsart;Stand;Summe\nA-100;05.11.2026;Anna Berg;anna@example.de;Lindenweg;3;10115 Berlin;Deutschland;MUG-01;"
            + "Becher blau;2;12,50;PayPal;bezahlt;29,90\nA-100;05.11.2026;Anna Berg;anna@example.de;Lindenweg;3;10115 Berlin;Deutschland;TEA-04;"
            + "Tee;1;4,90;PayPal;bezahlt;29,90\nA-101;06.11.2026;Jörg Müller;jm@example.de;Am Hang;12;80331 München;Deutschland;MUG-01;"
            + "Becher blau;1;12,50;Überweisung;in der Schwebe;12,50\n";
    private static final String LEVELS = "SKU;Bestand;Lagerplatz\nAPR-MUS;20;C-03\nAPR-CHA;6;C-03\nUNBEKANNT;3;\n";

    /** Of a shop's export: more than there is, something unknown, a refund, a total that nobody can read. */
    private static String orders() {
        String head = "Name,Id,Email,Financial Status,Fulfillment Status,Created at,Currency,Subtotal,Shipping,Taxes,Total,Refunded Amount,"
                + "Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Address1,Billing City,Billing Zip,Billing Country\n";
        String row = "#%d,%d,b%d@example.com,%s,unfulfilled,2026-11-20 09:0%d:00 +0100,EUR,%s,0.00,%s,%s,%s,%d,%s,%s,%s,Anna Berg,Lindenweg 3,Berlin,10115,DE\n";
        return head + row.formatted(7001, 7001, 1, "paid", 1, "49.50", "7.90", "49.50", "0.00", 500, "Muschelkette", "0.099", "APR-MUS")
                + row.formatted(7002, 7002, 2, "paid", 2, "12.90", "2.06", "12.90", "0.00", 1, "Chai", "12.90", "APR-CHA")
                + row.formatted(7003, 7003, 3, "paid", 3, "12.90", "2.06", "12.9x", "0.00", 1, "Chai", "12.90", "APR-CHA")
                + row.formatted(7004, 7004, 4, "pending", 4, "12.90", "", "12.90", "0.00", 1, "Anhänger", "12.90", "UNBEKANNT")
                + row.formatted(7005, 7005, 5, "partially_refunded", 5, "12.90", "2.06", "12.90", "5.00", 1, "Chai", "12.90", "APR-CHA");
    }

    private static Scene scene(String screen, String state, Consumer<Stagehand> arrange) {
        return new Scene(screen, state, arrange);
    }
}
