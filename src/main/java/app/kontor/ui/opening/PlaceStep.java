package app.kontor.ui.opening;

import app.kontor.settings.SettingKey;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Look;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The first step: the language of the window, which changes at once, and the country that all else follows from. */
final class PlaceStep implements Step {
    private final Ui ui;
    private final SetupDraft draft;
    private final Form form;
    private final Field<String> language;
    private final Field<String> country;
    private final Label follows = Nodes.paragraph("", "opening-follows");

    PlaceStep(Ui ui, SetupDraft draft) {
        this.ui = ui;
        this.draft = draft;
        this.form = new Form(ui.texts());
        Locale locale = ui.texts().locale();
        language = form.choice(ui.text("opening.language"), Choices.first(locale.getLanguage(), LookPills.LANGUAGES), LookPills::languageName)
                .id("opening-language").onChange(this::speak);
        country = Choices.typed(form.choice(ui.text("opening.country"), countries(draft.country(), locale), code -> name(code, locale)),
                code -> name(code, locale)).id("opening-country").onChange(this::changed);
        follows.setId("opening-follows");
        changed();
    }

    @Override
    public String code() {
        return "place";
    }

    @Override
    public Node node() {
        return Nodes.column(16, form.node(), follows);
    }

    @Override
    public void focus() {
        country.focus();
    }

    @Override
    public boolean answer() {
        return true;
    }

    @Override
    public void skip() {
        // what stands there is the PC's own
    }

    private void speak() {
        ui.preferences().put(Look.LANGUAGE, language.value());
    }

    private void changed() {
        draft.say(SettingKey.COMPANY_COUNTRY, country.value());
        String regime = ui.text("setting.tax.regime." + draft.value(SettingKey.TAX_REGIME));
        follows.setText(ui.text("opening.follows", draft.value(SettingKey.SHOP_CURRENCY), regime, draft.value(SettingKey.PAPER_SIZE),
                draft.value(SettingKey.SHOP_ZONE)));
    }

    /** The chosen one first, the others by name. */
    private static List<String> countries(String chosen, Locale locale) {
        Comparator<String> byName = Comparator.comparing(code -> name(code, locale), Collator.getInstance(locale));
        Stream<String> all = Arrays.stream(Locale.getISOCountries()).sorted(byName);
        return Choices.first(chosen, all.toList());
    }

    private static String name(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
