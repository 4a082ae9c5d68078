package app.kontor.day;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.fulfilment.Fulfilment;
import app.kontor.fulfilment.PickList;
import app.kontor.paperwork.PickListPaper;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.stock.Allocations;
import app.kontor.value.OrderId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A pick list, made and printed: it holds what it lists (R31). Its paper is drawn while the database keeps it. */
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
        try (PaperDraft draft = new PaperDraft(PaperPress.PICK_LIST, file)) {
            PickList list = db.write(Intent.of("pick.orders", Integer.toString(orders.size())), tx -> {
                ShopSettings settings = Settings.read(tx);
                return Fulfilment.pick(tx, orders.isEmpty() ? Allocations.unlisted(tx) : Allocations.of(tx, orders),
                        made -> press.pickList(draft, paper(made, settings), settings));
            });
            return new Result(list, draft.keep());
        }
    }

    /** The list as it is now, once more. */
    public PaperFile print(PickList list, Path file) {
        ShopSettings settings = db.read(Settings::read);
        return press.pickLists(file, List.of(paper(list, settings)), settings);
    }

    private static PickListPaper paper(PickList list, ShopSettings settings) {
        return new Papers(settings, LocalDate.ofInstant(list.createdAt(), settings.zone())).pickList(list);
    }
}
