package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.sales.OrderRow;
import app.kontor.value.CommandId;
import app.kontor.value.WindowRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A long day of edits, each taken back: how far the file of the database grows while it is open, what stays of that, and how long its close takes. */
final class SessionBench implements BenchRow {
    private static final String ROW = "session";
    private static final int ORDERS = 10_000;
    private static final int EDITS = 1_000;
    private static final double MOST = 2;
    private static final double AT_ONCE = 1.5;

    @Override
    public List<Figure> measure(BenchPlace place) throws Exception {
        Path folder = place.copy(place.shop(ORDERS), "session");
        Path file = folder.resolve("shop.mv.db");
        long before = Files.size(file);
        long most = 0;
        long begun;
        try (Shop shop = Entrance.open(folder)) {
            List<OrderRow> open = shop.orders().list(new WindowRequest("", "open", "", false, null, 200)).rows();
            for (int i = 0; i < EDITS; i++) {
                shop.orders().hold(List.of(open.get(i % open.size()).id()), "edit " + i);
                shop.history().undo((CommandId) null);
                most = Math.max(most, Files.size(file));
            }
            begun = System.nanoTime();
        }
        double closed = (System.nanoTime() - begun) / 1e9;
        long after = Files.size(file);
        BenchPlace.empty(folder);
        String found = String.format(Locale.ROOT, "%,d MB before, %,d MB at most, %,d MB closed; %.1f s to close", mb(before), mb(most), mb(after), closed);
        return List.of(Figure.plain(ROW, "%,d edits, each taken back".formatted(EDITS), found, "twice at most, closed in 1.5 s",
                most <= MOST * before && closed <= AT_ONCE));
    }

    private static long mb(long bytes) {
        return bytes / 1_000_000;
    }
}
