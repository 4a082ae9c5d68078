package app.kontor.bench;

import app.kontor.db.RawShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a big shop takes on the disk, beside the bare values of its rows as text. */
final class DiskBench implements BenchRow {
    private static final String ROW = "disk";
    private static final double MOST = 2;

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        Path shop = place.shop(place.orders());
        Path copy = place.copy(shop, "compacted");
        RawShop.Extent data = RawShop.compact(copy);
        long file = Files.size(shop.resolve("shop.mv.db"));
        long compacted = Files.size(copy.resolve("shop.mv.db"));
        BenchPlace.empty(copy);
        String found = String.format(Locale.ROOT, "%,d MB, compacted %,d MB; %,d rows with %,d MB of values: %.2f times", mb(file), mb(compacted),
                data.rows(), mb(data.bytes()), (double) compacted / data.bytes());
        return List.of(
                Figure.plain(ROW, "Database of the big shop", found, "2 times", compacted <= MOST * data.bytes()),
                Figure.plain(ROW, "Index of its orders", String.format(Locale.ROOT, "%,d MB", mb(size(shop.resolve("index")))), "", true));
    }

    private static long size(Path folder) throws Exception {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static long mb(long bytes) {
        return bytes / 1_000_000;
    }
}
