package app.kontor.app;

import app.kontor.db.ShopFolder;
import app.kontor.demo.DemoClock;
import app.kontor.demo.DemoShop;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes the demo's shop in an empty folder. */
public final class Demo {
    private Demo() {}

    /**
     * A shop with four months of orders up to now, open; whoever asked for it closes it. What was made is gone again if it
     * can't be finished, or if the progress throws {@code CancellationException}.
     *
     * @param language of the products' names and of the paper: de, en or da
     * @throws BusinessRuleException shop.notEmpty
     */
    public static Shop create(Path folder, Locale language, Clock clock, DemoShop.Progress progress) {
        if (!new ShopFolder(folder).isEmpty()) {
            throw new BusinessRuleException("shop.notEmpty", folder);
        }
        DemoClock moving = new DemoClock(clock);
        DemoShop.begin(moving);
        Shop shop = Entrance.create(folder, DemoShop.company(), moving);
        boolean isDone = false;
        try {
            new DemoShop(parts(shop, moving), language).fill(folder, progress);
            isDone = true;
            return shop;
        } finally {
            if (!isDone) {
                shop.close();
                empty(folder);
            }
        }
    }

    private static DemoShop.Parts parts(Shop shop, DemoClock clock) {
        return new DemoShop.Parts(shop.database(), clock, shop.settings(), shop.pictures(), shop.stock(), shop.orders(),
                shop.orderNotes(), shop.importing(), shop.fulfilment(), shop.invoicing());
    }

    private static void empty(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.filter(path -> !path.equals(folder)).sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
