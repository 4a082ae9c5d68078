package app.kontor.demo;

import app.kontor.catalog.Barcode;
import app.kontor.catalog.Catalog;
import app.kontor.catalog.Pictures;
import app.kontor.catalog.ProductDraft;
import app.kontor.catalog.TaxClass;
import app.kontor.catalog.Variant;
import app.kontor.channel.Channels;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.fulfilment.Fulfilment;
import app.kontor.importing.plan.Importing;
import app.kontor.invoicing.Invoicing;
import app.kontor.sales.OrderNotes;
import app.kontor.sales.Orders;
import app.kontor.settings.NewShop;
import app.kontor.settings.SettingKey;
import app.kontor.settings.Settings;
import app.kontor.stock.LevelTarget;
import app.kontor.stock.Levels;
import app.kontor.stock.Stock;
import app.kontor.text.Texts;
import app.kontor.value.Coded;
import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fills a new shop with four months of a merchant's life. */
public final class DemoShop {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final List<List<String>> COMPANY = List.of(
            List.of("company.street", "Speicherstieg 7"), List.of("company.zip", "20457"), List.of("company.city", "Hamburg"),
            List.of("company.taxNumber", "48/000/00000"), List.of("company.email", "moin@hafen-und-hof.example"),
            List.of("company.phone", "+49 40 0000 0"), List.of("company.web", "hafen-und-hof.example"),
            List.of("company.bank", "Musterbank Hamburg"), List.of("company.iban", "DE89370400440532013000"),
            List.of("company.bic", "MUSTDEHHXXX"),
            List.of("company.footer", "Hafen & Hof GmbH, Geschäftsführung: Mira Sander, Amtsgericht Hamburg HRB 000000"));

    private final Parts parts;
    private final Texts texts;
    private final Assortment assortment;

    /** The use cases of the shop that is to be filled; the clock is the one that the shop was made with. */
    public record Parts(
            Database db, DemoClock clock, Settings settings, Pictures pictures, Stock stock, Orders orders, OrderNotes notes,
            Importing importing, Fulfilment fulfilment, Invoicing invoicing) {}

    /** Is told how far it is; called on the thread that fills. May throw {@code CancellationException} to stop it. */
    public interface Progress {
        void at(int done, int of);
    }

    public DemoShop(Parts parts, Locale language) {
        this.parts = parts;
        this.texts = new Texts(language);
        this.assortment = new Assortment(language);
    }

    /** What a new shop is asked for. */
    public static NewShop company() {
        return new NewShop("Hafen & Hof GmbH", "DE", null, "DE999999990");
    }

    /** Pictures of a few of its products, as PNG: what somebody sees who has not made it yet. */
    public static List<byte[]> samples(int count) {
        Illustration illustration = new Illustration();
        Map<String, Ware> different = new LinkedHashMap<>();
        new Assortment(Locale.ENGLISH).wares().forEach(ware -> different.putIfAbsent(ware.drawing(), ware));
        return different.values().stream().limit(count).map(illustration::of).toList();
    }

    /** Puts the clock to the morning when the demo's shop is made. */
    public static void begin(DemoClock clock) {
        clock.set(begun(clock.today()));
    }

    private static Instant begun(Instant today) {
        return OrderBook.firstDay(today).plusDays(OrderBook.BEFORE).atTime(8, 0).atZone(OrderBook.ZONE).toInstant();
    }

    /** @param folder the shop's own: gets files to try the import with */
    public void fill(Path folder, Progress progress) {
        Instant start = begun(parts.clock.today());
        try {
            parts.clock.set(start.plusSeconds(300));
            set();
            parts.clock.set(start.plusSeconds(600));
            Map<String, VariantId> variants = stockUp(progress);
            DemoMonths months = new DemoMonths(parts, assortment, texts, variants);
            months.run(progress);
            new DemoFiles(folder, assortment, texts).write(months);
            new DemoPurchases(parts, assortment, variants).write();
        } finally {
            parts.clock.letGo();
        }
    }

    private void set() {
        parts.settings.set(SettingKey.SHOP_LANGUAGE.key(), texts.locale().getLanguage());
        COMPANY.forEach(pair -> parts.settings.set(pair.getFirst(), pair.getLast()));
        parts.settings.set(SettingKey.SHOP_DEMO.key(), "yes");
    }

    private Map<String, VariantId> stockUp(Progress progress) {
        Map<String, Variant> added = new LinkedHashMap<>();
        parts.db.write(Intent.of("demo.products", assortment.wares().size()), tx -> {
            for (Storefront from : Storefront.values()) {
                Channels.add(tx, from.channel(), from.platform(), OrderBook.ZONE);
            }
            assortment.wares().forEach(ware -> Catalog.save(tx, product(ware)));
            Catalog.bySku(tx, assortment.articles().stream().map(a -> Sku.key(a.sku())).toList()).values()
                    .forEach(v -> added.put(v.sku().value(), v));
            return null;
        });
        pictures(added, progress);
        Map<String, VariantId> ids = new LinkedHashMap<>();
        added.forEach((sku, variant) -> ids.put(sku, variant.id()));
        parts.db.write(Intent.of("demo.stock", assortment.articles().size()), tx -> {
            List<LevelTarget> levels = assortment.articles().stream()
                    .map(a -> new LevelTarget(ids.get(a.sku()), Quantity.of(8 + 4 * a.popularity()), null, a.shelf()))
                    .toList();
            Levels.set(tx, levels, texts.get("demo.reason.opening"));
            return null;
        });
        return ids;
    }

    private void pictures(Map<String, Variant> variants, Progress progress) {
        Illustration illustration = new Illustration();
        Map<ProductId, Pictures.Kept> kept = new LinkedHashMap<>();
        List<Ware> wares = assortment.wares();
        List<byte[]> drawn = wares.parallelStream().map(illustration::of).toList();
        for (int i = 0; i < wares.size(); i++) {
            Ware ware = wares.get(i);
            ProductId product = variants.get(ware.articles().getFirst().sku()).product();
            kept.put(product, parts.pictures.keep(drawn.get(i), ware.drawing() + ".png"));
            progress.at(i, 2 * wares.size() + OrderBook.DAYS);
        }
        parts.db.write(Intent.of("picture.putAll", kept.size()), tx -> {
            Pictures.put(tx, kept);
            return null;
        });
    }

    private static ProductDraft product(Ware ware) {
        List<ProductDraft.VariantDraft> variants = new ArrayList<>();
        for (Article a : ware.articles()) {
            UnitPrice price = new UnitPrice(BigDecimal.valueOf(a.cents(), 2), EURO);
            variants.add(new ProductDraft.VariantDraft(
                    null, a.sku(), a.options(), price, Quantity.of(a.grams()), Quantity.ZERO, Quantity.of(a.reorderPoint()), true, false,
                    List.of(new Barcode(a.barcode(), Quantity.ONE))));
        }
        return new ProductDraft(null, ware.title(), ware.vendor(), Coded.of(TaxClass.class, ware.taxClass()), variants);
    }
}
