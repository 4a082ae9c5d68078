package app.kontor.ui.settings;

import app.kontor.app.Shop;
import app.kontor.settings.SettingKey;
import app.kontor.ui.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** All sections of the settings of a shop. */
public final class SettingsPages {
    private SettingsPages() {}

    public static List<SettingsSection> of(Ui ui, Shop shop, KeyDoors doors) {
        List<SettingsSection> sections = new ArrayList<>(ShopSections.of(ui, shop));
        sections.add(new SettingsSection("channels", ui.text("settings.section.channels"), MaterialDesignS.STORE_OUTLINE,
                List.of(new ChannelRows(ui, shop.channels()).row())));
        sections.add(new SettingsSection("rates", ui.text("settings.section.rates"), MaterialDesignP.PERCENT,
                List.of(new RateRows(ui, shop.taxRates(), () -> shop.settings().get().country()).row())));
        sections.add(new SettingsSection("users", ui.text("settings.section.users"), MaterialDesignA.ACCOUNT_GROUP_OUTLINE,
                List.of(new UserRows(ui, shop.users()).row(), SettingField.row(ui, shop.settings(), SettingKey.LOCK_MINUTES))));
        sections.add(new SettingsSection("security", ui.text("settings.section.security"), MaterialDesignS.SHIELD_KEY_OUTLINE,
                List.of(new SecurityRows(ui, shop, doors).row())));
        sections.add(new SettingsSection("pc", ui.text("settings.section.pc"), MaterialDesignM.MONITOR, new PcRows(ui).rows()));
        return sections;
    }
}
