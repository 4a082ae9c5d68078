package app.kontor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.document.Documents;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys, defaults by country, and what is refused. */
class SettingsTest {
    @TempDir
    Path dir;

    private Database db;
    private Settings settings;

    @BeforeEach
    void create() {
        ShopFolder folder = new ShopFolder(dir.resolve("shop"));
        db = ShopDatabase.create(folder, Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC), "anna", "test");
        settings = new Settings(db, new Documents(folder));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private ShopSettings prepared(NewShop shop) {
        return db.write(Intent.of("shop.init", shop.name()), tx -> {
            Settings.prepare(tx, shop);
            return Settings.read(tx);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DE, EUR, Europe/Berlin, de, STANDARD, A4",
        "AT, EUR, Europe/Vienna, de, STANDARD, A4",
        "DK, DKK, Europe/Copenhagen, da, STANDARD, A4",
        "CH, CHF, Europe/Zurich, de, STANDARD, A4",
        "GB, GBP, Europe/London, en, STANDARD, A4",
        "BG, EUR, Europe/Sofia, en, STANDARD, A4",
        "US, USD, America/New_York, en, NONE, LETTER",
        "CA, CAD, America/Toronto, en, NONE, LETTER",
        "FJ, FJD, UTC, en, NONE, A4",
    })
    void aNewShopsDefaultsFollowFromItsCountry(
            String country, String currency, String zone, String language, TaxRegime regime, PaperSize paper) {
        ShopSettings shop = prepared(new NewShop("Keramik", country, null, null));
        assertThat(shop.company().name()).isEqualTo("Keramik");
        assertThat(shop.company().address().country()).isEqualTo(country);
        assertThat(shop.currency().getCurrencyCode()).isEqualTo(currency);
        assertThat(shop.zone()).isEqualTo(ZoneId.of(zone));
        assertThat(shop.locale()).isEqualTo(Locale.of(language, country));
        assertThat(shop.taxRegime()).isEqualTo(regime);
        assertThat(shop.paperSize()).isEqualTo(paper);
    }

    @Test
    void whatTheShopWasAskedForStaysWhenTheCountryChanges() {
        prepared(new NewShop("Keramik", "de", "chf", "de 123 456 789"));
        settings.set("company.country", "US");
        ShopSettings shop = settings.get();
        assertThat(shop.currency().getCurrencyCode()).isEqualTo("CHF");
        assertThat(shop.company().vatId()).isEqualTo("DE123456789");
        assertThat(shop.language()).isEqualTo("de");
    }

    @Test
    void everySettingHasADefaultThatFits() {
        ShopSettings shop = prepared(new NewShop("", "DE", null, null));
        assertThat(shop.company().name()).as("the user's own").isEqualTo("anna");
        assertThat(shop.all()).hasSize(SettingKey.values().length).containsEntry("invoice.when", "paperwork");
        for (SettingKey key : SettingKey.values()) {
            assertThat(key.accept(shop.get(key))).as(key.key()).contains(shop.get(key));
        }
        assertThat(shop.invoiceWhen()).isEqualTo(InvoiceWhen.PAPERWORK);
        assertThat(shop.allocationPolicy()).isEqualTo(AllocationPolicy.ORDER_DATE);
        assertThat(shop.invoiceSeries().text()).isEqualTo("{year}-{n:4}");
        assertThat(shop.invoiceDueDays()).isEqualTo(14);
        assertThat(shop.company().iban()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "company.country, de, DE",
        "company.iban, de89 3704 0044 0532 0130 00, DE89370400440532013000",
        "company.bic, cobadeff xxx, COBADEFFXXX",
        "company.vatId, CHE-123.456.789 MWST, CHE-123.456.789MWST",
        "shop.currency, jpy, JPY",
        "paper.size, letter, Letter",
        "INVOICE.WHEN, Ship, ship",
        "invoice.dueDays, 0, 0",
        "invoice.series, R{n:5}, R{n:5}",
        "company.name, ' Łódź & Söhne ', Łódź & Söhne",
    })
    void aValueIsStoredInOneForm(String key, String value, String stored) {
        assertThat(settings.set(key, value)).isEqualTo(stored);
        assertThat(settings.get(key)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "company.country, Germany", "company.iban, DE89370400440532013001", "company.bic, ABC", "shop.currency, EURO",
        "shop.zone, Berlin", "shop.language, fr", "tax.regime, vat", "invoice.when, never", "invoice.dueDays, -1",
        "invoice.series, R-1", "paper.size, A3", "company.email, office", "company.logo, no-such-file.png",
    })
    void aValueThatDoesNotFitIsRefusedWithAnExample(String key, String value) {
        assertThatThrownBy(() -> settings.set(key, value)).isInstanceOfSatisfying(BusinessRuleException.class, e -> {
            assertThat(e.key()).isEqualTo("setting.invalid");
            assertThat(e.arguments()).hasSize(3).startsWith(key, value);
        });
    }

    @Test
    void anUnknownKeyIsRefusedAndAnEmptyValueIsTheDefaultAgain() {
        assertThatThrownBy(() -> settings.set("company.nmae", "x"))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("setting.unknown"));
        settings.set("invoice.dueDays", "30");
        assertThat(settings.set("invoice.dueDays", "")).isEqualTo("14");
    }

    @Test
    void aLogoIsKeptAsADocument() throws Exception {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
        Path picture = Files.write(dir.resolve("logo.png"), png);
        Path text = Files.writeString(dir.resolve("logo.txt"), "no picture");
        String hash = settings.set("company.logo", picture.toString());
        assertThat(new Documents(new ShopFolder(dir.resolve("shop"))).read(hash)).isEqualTo(png);
        assertThat(settings.get().company().logoHash()).isEqualTo(hash);
        assertThatThrownBy(() -> settings.set("company.logo", text.toString()))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("setting.invalid"));
    }
}
