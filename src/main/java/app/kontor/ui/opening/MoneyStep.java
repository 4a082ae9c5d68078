package app.kontor.ui.opening;

import app.kontor.document.NumberPattern;
import app.kontor.settings.SettingKey;
import app.kontor.settings.Settings;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.time.Year;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The third step: currency, taxation and how invoices are numbered, with the first number as it will be. */
final class MoneyStep implements Step {
    private static final List<String> OFTEN = List.of("EUR", "DKK", "GBP", "USD", "CHF", "SEK", "NOK", "PLN", "CZK");

    private final Ui ui;
    private final SetupDraft draft;
    private final Form form;
    private final Field<String> currency;
    private final Field<String> regime;
    private final Field<String> series;
    private final Label preview = Nodes.paragraph("", "opening-follows");

    MoneyStep(Ui ui, SetupDraft draft) {
        this.ui = ui;
        this.draft = draft;
        this.form = new Form(ui.texts());
        Locale locale = ui.texts().locale();
        currency = Choices.typed(form.choice(ui.text("setting.shop.currency"), currencies(draft.value(SettingKey.SHOP_CURRENCY)),
                code -> name(code, locale)), code -> name(code, locale)).id("opening-currency");
        regime = form.choice(ui.text("setting.tax.regime"),
                Choices.first(draft.value(SettingKey.TAX_REGIME), SettingKey.TAX_REGIME.choices()),
                code -> ui.text("setting.tax.regime." + code)).id("opening-regime");
        series = form.parsed(ui.text("setting.invoice.series"), draft.value(SettingKey.INVOICE_SERIES), MoneyStep::pattern)
                .required().id("opening-series").onChange(this::changed);
        preview.setId("opening-number");
        changed();
    }

    @Override
    public String code() {
        return "money";
    }

    @Override
    public Node node() {
        return Nodes.column(16, form.node(), preview);
    }

    @Override
    public void focus() {
        form.focus();
    }

    @Override
    public boolean answer() {
        if (!form.validate()) {
            return false;
        }
        draft.say(SettingKey.SHOP_CURRENCY, currency.value());
        draft.say(SettingKey.TAX_REGIME, regime.value());
        draft.say(SettingKey.INVOICE_SERIES, series.value());
        return true;
    }

    @Override
    public void skip() {
        draft.forget(List.of(SettingKey.SHOP_CURRENCY, SettingKey.TAX_REGIME, SettingKey.INVOICE_SERIES));
    }

    private void changed() {
        preview.setText(series.isRight() && series.valueOrNull() != null
                ? ui.text("opening.number", new NumberPattern(series.value()).in(Year.now(ui.formats().zone()).getValue()).number(1))
                : ui.text("opening.number.how"));
    }

    private static String pattern(String text) {
        if (!NumberPattern.isValid(text)) {
            throw new BusinessRuleException("opening.series", text);
        }
        return Settings.check(SettingKey.INVOICE_SERIES, text);
    }

    /** The chosen one, then the usual ones, then all. */
    private static List<String> currencies(String chosen) {
        Stream<String> all = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted(Comparator.naturalOrder());
        return Choices.first(chosen, Stream.concat(OFTEN.stream(), all).distinct().toList());
    }

    private static String name(String code, Locale locale) {
        return code + "  " + Currency.getInstance(code).getDisplayName(locale);
    }
}
