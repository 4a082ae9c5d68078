package app.kontor.day;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.fulfilment.Fulfilment;
import app.kontor.fulfilment.PickList;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.stock.Allocations;
import app.kontor.value.OrderId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A pick list, made and printed: it holds what it lists (R31). */
public final class PickPaper {
    private final Database db;
    private final PaperPress press;

    public PickPaper(Database db, InvoicePaper paper) {
        this.db = db;
        this.press = paper.press();
    }

    public record Result(PickList list, PaperFile file) {}

    /**
     * Lists what is promised to these orders and on no list yet; to all of them without any.
     *
     * @throws app.kontor.value.BusinessRuleException pick.nothing
     */
    public Result pick(Collection<OrderId> orders, Path file) {
        PickList list = db.write(Intent.of("pick.orders", Integer.toString(orders.size())), tx ->
                Fulfilment.pick(tx, orders.isEmpty() ? Allocations.unlisted(tx) : Allocations.of(tx, orders)));
        return new Result(list, print(list, file));
    }

    /** The list as it is now, once more. */
    public PaperFile print(PickList list, Path file) {
        ShopSettings settings = db.read(Settings::read);
        LocalDate made = LocalDate.ofInstant(list.createdAt(), settings.zone());
        return press.pickLists(file, List.of(new Papers(settings, made).pickList(list)), settings);
    }
}
