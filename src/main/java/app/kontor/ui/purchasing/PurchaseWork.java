package app.kontor.ui.purchasing;

import app.kontor.purchasing.PurchaseLine;
import app.kontor.purchasing.PurchaseOrder;
import app.kontor.purchasing.Receipt;
import app.kontor.ui.activity.UndoableWork;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes goods in, asking how many of each line came, all of them unless somebody types another number; cancels the rest. */
final class PurchaseWork extends UndoableWork {
    private static final int MOST_LINES = 25;

    private final PurchaseCases cases;

    PurchaseWork(Ui ui, PurchaseCases cases, Runnable changed) {
        super(ui, cases.history(), changed);
        this.cases = cases;
    }

    /** Of a long order only the place is asked for: then all of it comes in. */
    void receive(PurchaseOrder order) {
        List<PurchaseLine> open = order.lines().stream().filter(line -> line.open().isPositive()).toList();
        Form form = new Form(ui.texts());
        Map<Long, Field<Quantity>> pieces = new LinkedHashMap<>();
        if (open.size() <= MOST_LINES) {
            open.forEach(line -> pieces.put(line.id(), form.quantity(ui.text("purchase.receive.line", line.sku(), line.name()),
                    ui.formats().quantity(line.open()), ui.formats().locale()).id("receive-" + line.sku())));
        }
        Field<String> bin = form.text(ui.text("purchase.receive.bin"), "").id("receive-bin");
        String text = open.size() <= MOST_LINES ? ui.text("purchase.receive.text") : ui.text("purchase.receive.all", open.size());
        ui.dialogs().form(Question.of(ui.text("purchase.receive.title", order.number()), text, ui.text("purchase.receive")), form,
                () -> book(order, receipts(open, pieces), bin.valueOrNull()));
    }

    private static List<Receipt> receipts(List<PurchaseLine> open, Map<Long, Field<Quantity>> pieces) {
        List<Receipt> receipts = new ArrayList<>();
        for (PurchaseLine line : open) {
            Field<Quantity> field = pieces.get(line.id());
            Quantity came = field == null ? line.open() : field.valueOrNull();
            if (came != null && !came.isZero()) {
                receipts.add(new Receipt(line.id(), came));
            }
        }
        return receipts;
    }

    private void book(PurchaseOrder order, List<Receipt> receipts, @Nullable String bin) {
        String place = bin == null || bin.isBlank() ? null : bin.strip();
        run(() -> cases.purchasing().receive(order.id(), receipts, null, place), ui.text("purchase.received", order.number(), receipts.size()));
    }

    void cancel(PurchaseOrder order) {
        run(() -> cases.ordering().cancel(order.id()), ui.text("purchase.cancelled", order.number()));
    }
}
