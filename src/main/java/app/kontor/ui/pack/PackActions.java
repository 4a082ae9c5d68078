package app.kontor.ui.pack;

import app.kontor.day.PackDesk;
import app.kontor.fulfilment.Feedback;
import app.kontor.fulfilment.PackItem;
import app.kontor.fulfilment.PackTask;
import app.kontor.fulfilment.PickLists;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import java.util.List;
import java.util.Objects;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** What can be done at the bench besides scanning; each is a key, and most are printed codes too. */
final class PackActions {
    private final Ui ui;
    private final PackScreen screen;
    final Action close;
    final Action next;
    final Action back;
    final Action missing;
    final Action weigh;
    final Action override;
    final Action reprint;
    final Action hold;
    final Action packer;
    final Action sound;
    final Action leave;
    final Action carrier;
    final PackSoundMenu soundMenu;
    private PackParcel parcel;

    PackActions(Ui ui, PackScreen screen) {
        this.ui = ui;
        this.screen = screen;
        close = ui.action("pack.close", MaterialDesignP.PRINTER_CHECK, screen::close).on("Enter");
        next = ui.action("pack.next", MaterialDesignP.PACKAGE_VARIANT, screen::split).on("N");
        back = ui.action("pack.back", MaterialDesignU.UNDO_VARIANT, screen::back).on("Esc");
        missing = ui.action("pack.missing", MaterialDesignA.ALERT_OUTLINE, this::missing).on("F2");
        weigh = ui.action("pack.weigh", MaterialDesignS.SCALE, this::weigh).on("F4");
        override = ui.action("pack.override", MaterialDesignS.SHIELD_ALERT_OUTLINE, this::override).on("Shortcut+Shift+Enter");
        reprint = ui.action("pack.reprint", MaterialDesignP.PRINTER_OUTLINE, () -> parcel.reprint()).on("Shortcut+P");
        hold = ui.action("pack.hold", MaterialDesignP.PAUSE_CIRCLE_OUTLINE, this::hold).on("F8");
        packer = ui.action("pack.packer", MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE, this::packer).on("F7");
        carrier = ui.action("pack.carrier", MaterialDesignT.TRUCK_OUTLINE, this::carrier).on("F3");
        soundMenu = new PackSoundMenu(ui, screen::hear);
        sound = ui.action("pack.sound", MaterialDesignV.VOLUME_HIGH, soundMenu::open).on("F9");
        leave = ui.action("pack.leave", MaterialDesignE.EXIT_TO_APP, screen::leave).on("Shortcut+W");
    }

    PackActions with(PackParcel made) {
        parcel = made;
        return this;
    }

    List<Action> all() {
        return List.of(close.on("Shortcut+Enter"), next, back, missing, weigh, carrier, override, reprint, hold, packer, sound, leave);
    }

    /** The item that is wanted is not there: what was found goes into the box, the rest of the line waits for goods. */
    void missing() {
        PackTask task = screen.bench().task();
        PackItem item = screen.next().orElse(null);
        if (task == null || item == null) {
            return;
        }
        Quantity packed = screen.bench().packed(item);
        Form form = new Form(ui.texts());
        Field<String> reason = form.text(ui.text("pack.missing.reason"), ui.text("pack.missing.default")).required().id("pack-reason");
        Question question = Question.of(ui.text("pack.missing.title", item.variant().name()),
                ui.text("pack.missing.text", screen.bench().left(item).value()), ui.text("pack.missing.go"));
        ui.dialogs().form(question, form, () -> screen.work(() -> screen.shop().pickLists().shortPick(
                task.id(), item.line(), new PickLists.Found(packed, reason.value())), command -> screen.reopen()));
    }

    void hold() {
        PackTask task = screen.bench().task();
        if (task == null) {
            return;
        }
        Question question = Question.of(ui.text("pack.hold.title", task.order().number()), ui.text("pack.hold.text"), ui.text("pack.hold"));
        ui.dialogs().askText(question, ui.text("pack.hold.reason"), "", reason -> screen.work(() -> {
            screen.shop().orders().hold(List.of(task.id()), reason);
            return reason;
        }, done -> screen.reopen()));
    }

    private void override() {
        PackTask task = screen.bench().task();
        if (task == null) {
            return;
        }
        Question question = Question.of(ui.text("pack.override.title", task.order().number()),
                ui.text("pack.override.text", screen.bench().piecesLeft().value()), ui.text("pack.override.go"));
        ui.dialogs().askText(question, ui.text("pack.override.reason"), "",
                reason -> screen.close(new PackDesk.Way.Override(reason)));
    }

    private void weigh() {
        if (screen.bench().task() == null) {
            return;
        }
        Form form = new Form(ui.texts());
        Field<Quantity> weight = form.quantity(ui.text("pack.weigh.field"), "", ui.formats().locale()).id("pack-kilograms");
        Question question = Question.of(ui.text("pack.weigh"), ui.text("pack.weigh.text"), ui.text("pack.weigh.go"));
        ui.dialogs().form(question, form, () -> {
            Quantity kilograms = weight.valueOrNull();
            parcel.weigh(kilograms == null ? null : kilograms.times(Quantity.of(1000)));
            screen.render(Feedback.QUIET);
        });
    }

    private void packer() {
        Question question = Question.of(ui.text("pack.packer"), ui.text("pack.packer.text"), ui.text("pack.packer.go"));
        ui.dialogs().askText(question, ui.text("pack.packer.name"), parcel.packer(), name -> {
            ui.preferences().put(PackParcel.PACKER, name);
            screen.render(Feedback.QUIET);
        });
    }

    /** Only for orders that do not say how they are sent; what was chosen holds for the next of these too. */
    private void carrier() {
        PackTask task = screen.bench().task();
        if (task == null || PackParcel.says(task) != null) {
            return;
        }
        Form form = new Form(ui.texts());
        Field<String> name = form.text(ui.text("pack.carrier.name"), Objects.requireNonNullElse(parcel.carrier(task), "")).id("pack-carrier-name");
        Question question = Question.of(ui.text("pack.carrier"), ui.text("pack.carrier.text"), ui.text("pack.carrier.go"));
        ui.dialogs().form(question, form, () -> {
            ui.preferences().put(PackParcel.CARRIER, name.valueOrNull());
            screen.render(Feedback.QUIET);
        });
    }
}
