package app.kontor.ui.pack;

import app.kontor.app.Shop;
import app.kontor.day.PackDesk;
import app.kontor.fulfilment.PackBench;
import app.kontor.fulfilment.PackBox;
import app.kontor.fulfilment.PackTask;
import app.kontor.fulfilment.Parcel;
import app.kontor.history.UndoResult;
import app.kontor.settings.SettingKey;
import app.kontor.settings.Settings;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The parcel in the making: its box and weight; closes it, prints its paper, opens the last one again. */
final class PackParcel {
    static final String PACKER = "pack.packer";
    static final String CARRIER = "pack.carrier";
    private static final int LONGEST = 80;
    private static final String BOX = "pack.box";

    private final Ui ui;
    private final Shop shop;
    private final ParcelPrinter printer;
    private final PackQueue queue;
    private List<PackBox> boxes = List.of();
    private int box;
    private @Nullable Quantity grams;
    private @Nullable Last last;

    /** The parcel that was closed last, and the bench as it was before. */
    private record Last(PackDesk.Closed closed, PackBench before) {}

    PackParcel(Ui ui, Shop shop, ParcelPrinter printer, PackQueue queue) {
        this.ui = ui;
        this.shop = shop;
        this.printer = printer;
        this.queue = queue;
        this.box = ui.preferences().number(BOX, 0);
    }

    void boxesFrom(Settings settings) {
        queue.add(() -> PackBox.parse(settings.get().get(SettingKey.PACK_BOXES)), found -> boxes = found);
    }

    PackSide.Choice choice(@Nullable PackTask task, String papers) {
        return new PackSide.Choice(boxes, box, grams, task == null ? null : carrier(task), papers);
    }

    /** The box stays chosen for the next order: most shops use one kind for most parcels. */
    void choose(int index) {
        if (index < boxes.size()) {
            box = index;
            ui.preferences().put(BOX, Integer.toString(index));
        }
    }

    void weigh(@Nullable Quantity typed) {
        grams = typed;
    }

    void fresh() {
        grams = null;
    }

    /** How the order is sent: as it says itself, else by the carrier that was chosen last at this bench. */
    @Nullable String carrier(PackTask task) {
        String said = says(task);
        String carrier = said != null ? said : ui.preferences().get(CARRIER, "");
        return carrier.isBlank() ? null : carrier.substring(0, Math.min(LONGEST, carrier.length()));
    }

    static @Nullable String says(PackTask task) {
        String method = task.order().delivery().shippingMethod();
        return method == null || method.isBlank() ? null : method;
    }

    String packer() {
        return ui.preferences().get(PACKER, System.getProperty("user.name", ""));
    }

    void close(PackBench bench, PackDesk.Way way, Consumer<PackDesk.Closed> then) {
        PackSide.Choice choice = choice(bench.task(), "");
        PackBox kind = choice.chosen();
        Quantity weight = choice.weight(bench);
        Parcel parcel = new Parcel(choice.carrier(), bench.tracking(),
                weight.isPositive() ? weight : null, kind == null ? null : kind.name());
        String who = packer();
        queue.add(() -> shop.packDesk().close(bench, parcel, new PackDesk.Packed(way, who)), closed -> {
            last = new Last(closed, bench);
            print(closed);
            if (!closed.invoices().refused().isEmpty()) {
                ui.toasts().warn(ui.texts().error(closed.invoices().refused().getFirst().why()));
            }
            then.accept(closed);
        });
    }

    void reprint() {
        if (last != null) {
            print(last.closed);
        } else {
            ui.toasts().done(ui.text("pack.reprint.none"));
        }
    }

    boolean canUndo() {
        return last != null;
    }

    void undo(Consumer<PackBench> then) {
        Last closed = last;
        if (closed != null) {
            queue.<UndoResult>add(() -> shop.history().undo(closed.closed.command()), result -> {
                last = null;
                ui.toasts().done(ui.text("pack.undone", closed.closed.parcel().number()));
                then.accept(closed.before);
            });
        }
    }

    private void print(PackDesk.Closed closed) {
        Set<app.kontor.day.ParcelPaper.Kind> kinds = PackTop.papers(ui.preferences());
        if (!kinds.isEmpty()) {
            printer.print(List.of(closed.parcel().id()), kinds);
        }
    }
}
