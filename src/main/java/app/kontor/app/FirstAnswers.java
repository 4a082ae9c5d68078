package app.kontor.app;

import app.kontor.catalog.TaxRates;
import app.kontor.channel.Channels;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.settings.NewShop;
import app.kontor.settings.SettingKey;
import app.kontor.settings.Settings;
import app.kontor.stock.Stock;
import java.util.List;
import java.util.Map;

/**
 * What somebody has answered who sets up a shop; everything else follows from the country.
 *
 * @param settings beyond those of the shop itself
 */
public record FirstAnswers(NewShop shop, Map<SettingKey, String> settings, List<Storefront> storefronts) {

    /** Where the shop sells. @param platform as channels call it: shopify, etsy … */
    public record Storefront(String name, String platform) {}

    public FirstAnswers {
        settings = Map.copyOf(settings);
        storefronts = List.copyOf(storefronts);
    }

    static FirstAnswers of(NewShop shop) {
        return new FirstAnswers(shop, Map.of(), List.of());
    }

    /** The first command of an empty database: settings by country, tax rates, a location, the channels. */
    void writeTo(Database db) {
        db.write(Intent.of("shop.create", shop.name()), tx -> {
            Settings.prepare(tx, shop);
            Settings.put(tx, settings);
            TaxRates.prepare(tx);
            Stock.prepare(tx);
            storefronts.forEach(from -> Channels.add(tx, from.name(), from.platform(), Settings.read(tx).zone()));
            return null;
        });
    }
}
