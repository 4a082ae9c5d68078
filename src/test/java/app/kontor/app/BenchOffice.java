package app.kontor.app;

import app.kontor.printing.Printing;
import app.kontor.settings.ShopSettings;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.orders.PaperTray;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;

/** The real window over a shop, for the benchmark, which stands outside this package. */
public final class BenchOffice {
    private final Office office;
    public final Parent root;

    public BenchOffice(Shop shop, ShopSettings settings, TestUi test, Path papers) {
        PaperTray tray = new PaperTray(() -> Optional.of(papers), folder -> {}, file -> {},
                new Printing(papers, () -> papers, Clock.systemUTC()));
        office = new Office(shop, new Office.Known(settings, false), test.ui, tray, new Office.Doors(() -> {}, () -> {}, () -> {}, change -> {}, () -> {}));
        root = office.furnish(test.theme);
    }

    public List<String> areas() {
        return office.codes();
    }
}
