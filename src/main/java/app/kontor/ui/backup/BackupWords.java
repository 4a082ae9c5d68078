package app.kontor.ui.backup;

import app.kontor.backup.Content;
import app.kontor.backup.Content.Inspection;
import app.kontor.backup.Course;
import app.kontor.backup.Generation;
import app.kontor.backup.Stored;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Progress;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** How backups are spoken of, wherever they are shown. */
public record BackupWords(Ui ui) {

    /** "20 Nov 2026, 14:05"; a dash for one that can't be read. */
    public String at(Generation one) {
        return one.content() == null ? "–" : ui.formats().dateTime(one.at());
    }

    public String reason(@Nullable Content content) {
        return content == null ? "" : ui.text("backup.reason." + content.reason().code());
    }

    /** "600 orders, last invoice RE-2026-0042". */
    public String holds(@Nullable Content content) {
        Inspection found = content == null ? null : content.inspection();
        if (found == null) {
            return "";
        }
        return found.lastInvoice() == null ? ui.text("backup.holds", found.orders())
                : ui.text("backup.holds.invoice", found.orders(), found.lastInvoice());
    }

    /** On this PC, at the second place, or at both, which is what one wants. */
    public Badge where(Stored one) {
        String text = ui.text("backup.where." + one.where().name().toLowerCase(Locale.ROOT));
        return switch (one.where()) {
            case HERE -> new Badge(text, MaterialDesignM.MONITOR, Tone.NEUTRAL);
            case SECOND -> new Badge(text, MaterialDesignU.USB_FLASH_DRIVE_OUTLINE, Tone.NEUTRAL);
            case BOTH -> new Badge(text, MaterialDesignC.CHECK_ALL, Tone.SUCCESS);
        };
    }

    public Badge state(Generation one) {
        String text = ui.text("backup.state." + one.state().name().toLowerCase(Locale.ROOT));
        return switch (one.state()) {
            case VERIFIED -> new Badge(text, MaterialDesignC.CHECK_CIRCLE_OUTLINE, Tone.SUCCESS);
            case UNVERIFIED -> new Badge(text, MaterialDesignC.CLOCK_OUTLINE, Tone.NEUTRAL);
            case DAMAGED -> new Badge(text, MaterialDesignA.ALERT_OCTAGON_OUTLINE, Tone.DANGER);
        };
    }

    /** The steps of a backup or a restore as the task list and a bar show them. @param last the step with which it is done */
    public Course course(Progress progress, Course.Step first, Course.Step last) {
        int steps = last.ordinal() - first.ordinal() + 1;
        return new Course(step -> {
            progress.report(step.ordinal() - first.ordinal(), steps);
            progress.say(ui.text("backup.step." + step.name().toLowerCase(Locale.ROOT)));
        }, progress::isCancelled);
    }
}
