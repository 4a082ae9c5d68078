package app.kontor.ui.settings;

import app.kontor.app.Shop;
import app.kontor.settings.SettingKey;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The shop's own settings as sections, by the first word of their key; a key with another first word lands among the rest. */
public final class ShopSections {
    private static final Map<String, Ikon> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("company", MaterialDesignO.OFFICE_BUILDING_OUTLINE);
        SECTIONS.put("shop", MaterialDesignC.COG_OUTLINE);
        SECTIONS.put("tax", MaterialDesignP.PERCENT_OUTLINE);
        SECTIONS.put("invoice", MaterialDesignF.FILE_DOCUMENT_OUTLINE);
        SECTIONS.put("paper", MaterialDesignP.PRINTER_OUTLINE);
        SECTIONS.put("work", MaterialDesignP.PACKAGE_VARIANT_CLOSED);
    }

    private ShopSections() {}

    public static List<SettingsSection> of(Ui ui, Shop shop) {
        return SECTIONS.entrySet().stream()
                .map(entry -> new SettingsSection(entry.getKey(), ui.text("settings.section." + entry.getKey()), entry.getValue(),
                        rows(ui, shop, entry.getKey())))
                .toList();
    }

    private static List<SettingsRow> rows(Ui ui, Shop shop, String section) {
        return Arrays.stream(SettingKey.values()).filter(key -> section(key).equals(section) && key != SettingKey.SHOP_DEMO && key != SettingKey.LOCK_MINUTES)
                .map(key -> row(ui, shop, key))
                .toList();
    }

    private static SettingsRow row(Ui ui, Shop shop, SettingKey key) {
        SettingsRow row = SettingField.row(ui, shop.settings(), key);
        if (key != SettingKey.INVOICE_SERIES) {
            return row;
        }
        Label next = Nodes.paragraph("", "small", "medium");
        next.setId("settings-nextInvoice");
        return row.above(next, () -> ui.background().read(progress -> shop.invoicing().nextNumber(),
                found -> next.setText(ui.text("settings.nextInvoice", found.number()))));
    }

    private static String section(SettingKey key) {
        String first = key.key().substring(0, key.key().indexOf('.'));
        return first.equals("label") ? "paper" : SECTIONS.containsKey(first) ? first : "work";
    }
}
