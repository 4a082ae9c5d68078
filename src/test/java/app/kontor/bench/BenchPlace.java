package app.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where a row of the benchmark works.
 *
 * @param folder kept from run to run: what was made once is not made again
 * @param orders in the shop that is looked at
 * @param rounds how often each is measured
 */
record BenchPlace(Path folder, int orders, int rounds) {
    private static final int MOST_SKUS = 50_000;
    private static final int MOVEMENTS_PER_ORDER = 5;

    static int skus(int orders) {
        return Math.clamp(orders / 20, 500, MOST_SKUS);
    }

    static int movements(int orders) {
        return orders * MOVEMENTS_PER_ORDER;
    }

    /** A shop with so many orders, made if there is none; it may be read and not changed. */
    Path shop(int orders) throws Exception {
        Path shop = folder.resolve("shop-" + orders);
        Path ready = shop.resolve("READY");
        if (!Files.exists(ready)) {
            empty(shop);
            BigShop.make(shop, orders, skus(orders), movements(orders));
            Files.createFile(ready);
        }
        return shop;
    }

    /** A copy to change, under this name. */
    Path copy(Path shop, String name) throws IOException {
        Path copy = fresh(name);
        try (Stream<Path> all = Files.walk(shop)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                Path target = copy.resolve(shop.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    /** An empty folder. */
    Path fresh(String name) throws IOException {
        Path fresh = folder.resolve(name);
        empty(fresh);
        Files.createDirectories(fresh);
        return fresh;
    }

    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path old : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(old);
                }
            }
        }
    }
}
