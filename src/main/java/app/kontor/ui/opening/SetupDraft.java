package app.kontor.ui.opening;

import app.kontor.app.FirstAnswers;
import app.kontor.app.FirstAnswers.Storefront;
import app.kontor.settings.NewShop;
import app.kontor.settings.SettingKey;
import app.kontor.settings.ShopSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What has been answered so far; it outlives a change of the language. What nobody answered follows from the country. */
final class SetupDraft {
    private static final String ANYWHERE = "DE";

    private final Map<SettingKey, String> said = new EnumMap<>(SettingKey.class);
    private final Map<String, Storefront> storefronts = new LinkedHashMap<>();
    private final List<Path> files = new ArrayList<>();

    SetupDraft() {
        String home = Locale.getDefault().getCountry();
        said.put(SettingKey.COMPANY_COUNTRY, home.length() == 2 ? home : ANYWHERE);
    }

    String country() {
        return value(SettingKey.COMPANY_COUNTRY);
    }

    /** What was said, or what is usual in the country. */
    String value(SettingKey key) {
        Map<String, String> stored = new LinkedHashMap<>();
        said.forEach((known, value) -> stored.put(known.key(), value));
        return new ShopSettings(stored).get(key);
    }

    /** What is usual is not written down: it follows the country if that changes. */
    void say(SettingKey key, String value) {
        said.remove(key);
        if (!value.isEmpty() && !value.equals(value(key))) {
            said.put(key, value);
        }
    }

    void forget(List<SettingKey> keys) {
        keys.forEach(said::remove);
    }

    boolean sellsOn(String platform) {
        return storefronts.containsKey(platform);
    }

    void sellOn(Storefront storefront, boolean sells) {
        if (sells) {
            storefronts.put(storefront.platform(), storefront);
        } else {
            storefronts.remove(storefront.platform());
        }
    }

    List<Path> files() {
        return files;
    }

    FirstAnswers answers() {
        Map<SettingKey, String> rest = new EnumMap<>(said);
        List.of(SettingKey.COMPANY_NAME, SettingKey.COMPANY_COUNTRY, SettingKey.COMPANY_VAT_ID, SettingKey.SHOP_CURRENCY).forEach(rest::remove);
        NewShop shop = new NewShop(value(SettingKey.COMPANY_NAME), country(), value(SettingKey.SHOP_CURRENCY), value(SettingKey.COMPANY_VAT_ID));
        return new FirstAnswers(shop, rest, List.copyOf(storefronts.values()));
    }
}
