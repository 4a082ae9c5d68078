package app.kontor.app;

import app.kontor.settings.NewShop;
import app.kontor.settings.SettingKey;
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
}
