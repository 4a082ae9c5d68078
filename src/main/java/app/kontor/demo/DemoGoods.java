package app.kontor.demo;

import app.kontor.db.Intent;
import app.kontor.stock.LevelKey;
import app.kontor.stock.MovementKind;
import app.kontor.stock.Stock;
import app.kontor.stock.StockMovement;
import app.kontor.text.Texts;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** What happens on the demo's shelves: deliveries twice a week, a broken piece now and then, a count that finds too few. */
final class DemoGoods {
    private static final int SCARCE_DAYS = 6;
    private static final int STARVED_DAYS = 12;
    private static final int LATE_DAYS = 3;

    private final DemoShop.Parts parts;
    private final Assortment assortment;
    private final Texts texts;
    private final Map<String, VariantId> variants;
    private final LocalDate lastDay;
    private final Set<String> scarce;
    private final Random random = new Random(4_711);

    DemoGoods(DemoShop.Parts parts, Assortment assortment, Texts texts, Map<String, VariantId> variants, LocalDate lastDay) {
        this.parts = parts;
        this.assortment = assortment;
        this.texts = texts;
        this.variants = variants;
        this.lastDay = lastDay;
        this.scarce = scarce(assortment);
    }

    /** Goods that will not suffice for the last days' orders. */
    static Set<String> scarce(Assortment assortment) {
        List<Article> liked = assortment.articles().stream().filter(a -> a.popularity() >= 4 && a.popularity() <= 6).toList();
        Set<String> scarce = new LinkedHashSet<>();
        Stream.iterate(0, i -> i < liked.size() && scarce.size() < 3, i -> i + 4).forEach(i -> scarce.add(liked.get(i).sku()));
        return scarce;
    }

    void workOn(LocalDate day) {
        boolean isStarving = day.isAfter(lastDay.minusDays(STARVED_DAYS));
        boolean isLate = day.isAfter(lastDay.minusDays(LATE_DAYS)); // the last delivery is late: some goods are low
        if (!isLate && DemoMonths.TWICE_A_WEEK.contains(day.getDayOfWeek())) {
            receive(isStarving ? scarce : Set.of(), day);
        }
        if (day.getDayOfMonth() % 9 == 0) {
            Article broken = assortment.articles().get(random.nextInt(25));
            int here = onHand(broken);
            if (here > 2) {
                parts.stock().set(new Sku(broken.sku()), Quantity.of(here - 1), texts.get("demo.reason.broken"), null, broken.shelf());
            }
        }
        if (day.equals(Workdays.before(lastDay, SCARCE_DAYS))) {
            assortment.articles().stream().filter(a -> scarce.contains(a.sku())).forEach(this::runShort);
        }
    }

    /** A count finds fewer than the ledger says: there will not be enough for the last days' orders. */
    private void runShort(Article article) {
        int allocated = Integer.parseInt(parts.stock().row(new Sku(article.sku())).allocated().toString());
        parts.stock().set(new Sku(article.sku()), Quantity.of(allocated + 1), texts.get("demo.reason.count"), null, article.shelf());
    }

    private void receive(Set<String> without, LocalDate day) {
        String reason = texts.get("demo.reason.receipt", "LS-" + day.getYear() % 100 + day.getDayOfYear());
        parts.db().write(Intent.of("demo.receipt", reason), tx -> {
            Map<VariantId, Quantity> available = Stock.available(tx, variants.values());
            List<StockMovement> movements = new ArrayList<>();
            for (Article a : assortment.articles()) {
                VariantId variant = variants.get(a.sku());
                if (!without.contains(a.sku()) && available.get(variant).compareTo(Quantity.of(a.reorderPoint())) <= 0) {
                    LevelKey place = new LevelKey(variant, Stock.bin(tx, null, a.shelf()).id());
                    movements.add(StockMovement.of(
                            MovementKind.RECEIPT, place, Quantity.of(6 + 4 * a.popularity()), reason, tx.now()));
                }
            }
            Stock.post(tx, movements);
            return null;
        });
    }

    private int onHand(Article article) {
        return Integer.parseInt(parts.stock().row(new Sku(article.sku())).onHand().toString());
    }
}
