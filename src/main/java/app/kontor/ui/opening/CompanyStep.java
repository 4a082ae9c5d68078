package app.kontor.ui.opening;

import app.kontor.partner.VatIdForm;
import app.kontor.settings.SettingKey;
import app.kontor.settings.Settings;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;

/** The second step: who sells, as it stands on every paper. */
final class CompanyStep implements Step {
    private final Ui ui;
    private final SetupDraft draft;
    private final Form form;
    private final Map<SettingKey, Field<String>> fields = new EnumMap<>(SettingKey.class);

    CompanyStep(Ui ui, SetupDraft draft) {
        this.ui = ui;
        this.draft = draft;
        this.form = new Form(ui.texts());
        text(SettingKey.COMPANY_NAME, "shop-name");
        text(SettingKey.COMPANY_STREET, "opening-street");
        Field<String> zip = text(SettingKey.COMPANY_ZIP, "opening-zip");
        Field<String> city = text(SettingKey.COMPANY_CITY, "opening-city");
        form.beside(zip, city);
        zip.node().setMaxWidth(140);
        Field<String> vatId = form.parsed(ui.text("opening.vatId"), draft.value(SettingKey.COMPANY_VAT_ID), this::vatId).id("opening-vatId");
        fields.put(SettingKey.COMPANY_VAT_ID, vatId);
    }

    @Override
    public String code() {
        return "company";
    }

    @Override
    public Node node() {
        return form.node();
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
        fields.forEach((key, field) -> {
            String value = field.valueOrNull();
            draft.say(key, value == null ? "" : value);
        });
        return true;
    }

    @Override
    public void skip() {
        draft.forget(List.copyOf(fields.keySet()));
    }

    private Field<String> text(SettingKey key, String id) {
        Field<String> field = form.parsed(ui.text("setting." + key.key()), draft.value(key), text -> Settings.check(key, text)).id(id);
        fields.put(key, field);
        return field;
    }

    private String vatId(String text) {
        String compact = VatIdForm.compact(text);
        if (compact == null || !VatIdForm.fits(compact)) {
            throw new BusinessRuleException("opening.vatId", text);
        }
        return Settings.check(SettingKey.COMPANY_VAT_ID, compact);
    }
}
