package app.kontor.ui.shell;

import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.shell.Area.Part;
import app.kontor.ui.shell.Area.Waiting;
import app.kontor.value.OrderId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** A window with as many areas as there will be, and a shop to search that is invented. */
final class WholeDesk {
    private static final List<String> PEOPLE = List.of("Clara Lindqvist", "Nicola Ferri", "Lars Holm", "Anna Bergmann", "Šárka Nováková");

    final List<String> done = new ArrayList<>();
    final OrdersSpecimen orders;
    final Shell shell;
    private final TestUi test;

    WholeDesk(TestUi test) {
        this.test = test;
        orders = new OrdersSpecimen(test.ui);
        ShellWork work = new ShellWork(() -> done.add("undo"), () -> done.add("redo"), () -> done.add("lock"), files -> done.add("files " + files), this::sources);
        shell = new Shell(test.ui, test.theme, new ShopLine("Haus & Herd", Path.of("/home/mira/haus-und-herd")), areas(), work);
        shell.undoable("Marked A-10238 as shipped");
    }

    private List<Area> areas() {
        return List.of(
                area("today", MaterialDesignV.VIEW_DASHBOARD_OUTLINE, KeyCode.T, Part.WORK),
                area("orders", MaterialDesignC.CART_OUTLINE, KeyCode.O, Part.WORK).counting(() -> new Waiting(37, Tone.DANGER)),
                area("picking", MaterialDesignB.BASKET_OUTLINE, KeyCode.K, Part.WORK).counting(() -> Waiting.of(3)),
                area("pack", MaterialDesignB.BARCODE_SCAN, KeyCode.P, Part.WORK).counting(() -> Waiting.of(21)),
                area("shipping", MaterialDesignT.TRUCK_OUTLINE, KeyCode.D, Part.WORK),
                area("invoices", MaterialDesignF.FILE_DOCUMENT_OUTLINE, KeyCode.I, Part.WORK).counting(() -> Waiting.of(1284)),
                area("products", MaterialDesignT.TAG_OUTLINE, KeyCode.A, Part.STOCK),
                area("stock", MaterialDesignW.WAREHOUSE, KeyCode.S, Part.STOCK),
                area("customers", MaterialDesignA.ACCOUNT_OUTLINE, KeyCode.C, Part.STOCK),
                area("import", MaterialDesignT.TRAY_ARROW_DOWN, KeyCode.M, Part.TOOLS),
                area("export", MaterialDesignT.TRAY_ARROW_UP, KeyCode.E, Part.TOOLS),
                area("printers", MaterialDesignP.PRINTER_OUTLINE, KeyCode.R, Part.TOOLS),
                area("activity", MaterialDesignH.HISTORY, KeyCode.Y, Part.TOOLS),
                area("settings", MaterialDesignC.COG_OUTLINE, KeyCode.COMMA, Part.TOOLS),
                area("help", MaterialDesignH.HELP_CIRCLE_OUTLINE, KeyCode.H, Part.TOOLS));
    }

    private Area area(String code, Ikon icon, KeyCode letter, Part part) {
        String known = test.ui.text("area." + code);
        String text = known.startsWith("area.") ? code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1) : known;
        return new Area(code, text, icon, letter, part, () -> orders);
    }

    private List<PaletteSource> sources() {
        List<PaletteEntry> settings = List.of(
                new PaletteEntry("setting:labels", MaterialDesignC.COG_OUTLINE, "Label printer and paper sizes", "Settings, Printers", "Ctrl+,", "",
                        () -> done.add("labels")),
                new PaletteEntry("setting:language", MaterialDesignC.COG_OUTLINE, "Language", "Settings, Look", () -> done.add("language")));
        return List.of(
                new PaletteSource("Orders", "#", this::orders),
                new PaletteSource("Customers", "@", search -> PaletteMatch.best(search, PEOPLE.stream().map(name -> new PaletteEntry(
                        "customer:" + name.hashCode(), MaterialDesignA.ACCOUNT_OUTLINE, name, "3 orders, Verona", () -> done.add(name))).toList())),
                PaletteSource.of("Settings", () -> settings));
    }

    private List<PaletteEntry> orders(String search) {
        return PaletteMatch.best(search, IntStream.range(10_240, 10_260).mapToObj(this::order).toList());
    }

    private PaletteEntry order(int number) {
        return new PaletteEntry("order:" + number, MaterialDesignC.CART_OUTLINE, "A-" + number + "  " + PEOPLE.get(number % 5),
                "Ready to ship, €118.60", () -> {
                    done.add("order " + number);
                    test.ui.navigation().go(new Place("orders", "", new OrderId(number)));
                });
    }
}
