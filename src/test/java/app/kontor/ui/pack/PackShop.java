package app.kontor.ui.pack;

import app.kontor.Given;
import app.kontor.printing.Printing;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.orders.PaperTray;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.util.Duration;

/** A shop with orders to pack, and its bench. */
final class PackShop {
    final Given given = Given.shop();

    PackShop() {
        given.product("MUG-OAT", "Mug Nordlys").product("MUG-SAGE", "Mug Nordlys sage").product("SENCHA", "Sencha Fukamushi")
                .product("WHISK", "Whisk Chasen").product("WRAP", "Gift wrap");
        given.barcode("MUG-OAT", "4006381333931", 1).barcode("SENCHA", "4260187650317", 1).barcode("MUG-SAGE", "4006381333948", 1);
        given.onHand("MUG-OAT", 20, "B-04").onHand("SENCHA", 20, "T-11").onHand("WHISK", 5, "B-09").onHand("MUG-SAGE", 9, "B-11")
                .onHand("WRAP", 8);
        given.order("2 MUG-OAT", "1 WHISK", "1 WRAP", "1 SENCHA");
        given.order("1 SENCHA");
        given.order("1 MUG-SAGE", "1 WHISK");
        given.shop.fulfilment().allocate();
    }

    /** @param quiet after which a lone character is a key */
    PackScreen bench(TestUi test, Path papers, Duration quiet) {
        Printing printing = new Printing(papers.resolve("station"), () -> papers, Clock.systemUTC());
        PaperTray tray = new PaperTray(() -> Optional.of(papers), path -> {}, path -> {}, printing);
        Thumbnails pictures = new Thumbnails(test.ui, given.shop.pictures());
        return new PackScreen(test.ui, given.shop, pictures, new ParcelPrinter(test.ui, given.shop.parcelPaper(), tray), quiet);
    }
}
