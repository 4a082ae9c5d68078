package app.kontor;

import app.kontor.app.Shop;
import app.kontor.db.Database;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.settings.NewShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A new shop in Germany that has entered all that an invoice needs; made once a build and copied from then on. */
final class EmptyShop {
    private static final Map<String, String> COMPANY = company();

    private EmptyShop() {}

    private static final class Made {
        static final Path FOLDER = Template.of("empty", EmptyShop::make);
    }

    private static Map<String, String> company() {
        Map<String, String> company = new LinkedHashMap<>();
        company.put("company.street", "Hafenstr. 1");
        company.put("company.zip", "20457");
        company.put("company.city", "Hamburg");
        company.put("company.taxNumber", "12/345/67890");
        company.put("company.email", "shop@example.com");
        return company;
    }

    static Database copyTo(Path folder, Clock clock) {
        copy(Made.FOLDER, folder);
        return ShopDatabase.open(new ShopFolder(folder), clock, "anna", "test");
    }

    static void prepare(Shop shop) {
        shop.prepare(new NewShop("Kontor Test GmbH", "DE", null, "DE123456788"));
        COMPANY.forEach(shop.settings()::set);
    }

    static Path newFolder() {
        try {
            return Files.createTempDirectory("kontor-shop");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path folder) {
        ShopFolder shopFolder = new ShopFolder(folder);
        try (Shop shop = new Shop(ShopDatabase.create(shopFolder, new Watch(), "anna", "test"), shopFolder)) {
            prepare(shop);
        }
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
