package app.kontor.ui.orders;

import app.kontor.app.Shop;
import app.kontor.ui.kit.Ui;

/** What the parts of the orders screen share. */
public record OrderTools(Ui ui, Shop shop, PaperTray tray, OrderWork work, Results results) {

    public static OrderTools of(Ui ui, Shop shop, PaperTray tray) {
        return new OrderTools(ui, shop, tray, new OrderWork(ui, shop, tray.printing()), new Results(ui, shop, tray));
    }
}
