package app.kontor.settings;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.document.Documents;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reading and changing what a shop is set to. */
public final class Settings {
    private static final String SET = "settings.set";

    private final Database database;
    private final Documents documents;

    public Settings(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    public ShopSettings get() {
        return database.read(Settings::read);
    }

    /** @throws BusinessRuleException setting.unknown */
    public String get(String key) {
        return get().get(known(key));
    }

    /** Whether the one who works now may change it. */
    public boolean may(SettingKey key) {
        return database.actor().may(SET, key.key());
    }

    /**
     * Sets one setting; empty text goes back to the default. A logo is given as the path of a picture, which is kept.
     *
     * @return the value as it is stored
     * @throws BusinessRuleException setting.unknown, setting.invalid
     */
    public String set(String key, String value) {
        SettingKey known = known(key);
        database.actor().demand(SET, known.key()); // before a logo is kept
        String accepted = accepted(known, known == SettingKey.COMPANY_LOGO ? logo(value) : value);
        return database.write(Intent.of(SET, known.key()), tx -> {
            SettingStore.put(tx, known.key(), accepted);
            return read(tx).get(known);
        });
    }

    public static ShopSettings read(Tx tx) {
        return new ShopSettings(SettingStore.all(tx));
    }

    /**
     * What a new shop is asked for, with the defaults of its country written down. A company that was not named is its
     * user's: many merchants trade under their own name, and an invoice needs one.
     *
     * @throws BusinessRuleException setting.invalid
     */
    public static void prepare(Tx tx, NewShop shop) {
        store(tx, SettingKey.COMPANY_NAME, shop.name().isBlank() ? tx.command().user() : shop.name());
        store(tx, SettingKey.COMPANY_COUNTRY, shop.country());
        store(tx, SettingKey.COMPANY_VAT_ID, shop.vatId() == null ? "" : shop.vatId());
        store(tx, SettingKey.SHOP_CURRENCY, shop.currency() == null ? "" : shop.currency());
        ShopSettings settings = read(tx);
        for (SettingKey key : new SettingKey[] {
            SettingKey.SHOP_CURRENCY, SettingKey.SHOP_ZONE, SettingKey.SHOP_LANGUAGE, SettingKey.TAX_REGIME,
            SettingKey.PAPER_SIZE
        }) {
            store(tx, key, settings.get(key));
        }
    }

    /** Several at once, for a shop that is set up. @throws BusinessRuleException setting.invalid */
    public static void put(Tx tx, Map<SettingKey, String> values) {
        values.forEach((key, value) -> store(tx, key, value));
    }

    /** What would be stored for a value. @throws BusinessRuleException setting.invalid */
    public static String check(SettingKey key, String value) {
        return accepted(key, value);
    }

    /**
     * @return the hash under which the picture is kept, or what was given if it is no PNG or JPEG: the form will
     *     refuse it
     */
    private String logo(String path) {
        if (path.isBlank() || !Files.isRegularFile(Path.of(path))) {
            return path;
        }
        try {
            byte[] picture = Files.readAllBytes(Path.of(path));
            return isPicture(picture) ? documents.keep(picture) : path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPicture(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        return start.equals("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff");
    }

    private static void store(Tx tx, SettingKey key, String value) {
        SettingStore.put(tx, key.key(), accepted(key, value));
    }

    private static SettingKey known(String key) {
        return SettingKey.find(key).orElseThrow(() -> new BusinessRuleException("setting.unknown", key));
    }

    private static String accepted(SettingKey key, String value) {
        return key.accept(value)
                .orElseThrow(() -> new BusinessRuleException("setting.invalid", key.key(), value, key.example()));
    }
}
