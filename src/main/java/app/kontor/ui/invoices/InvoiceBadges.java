package app.kontor.ui.invoices;

import app.kontor.invoicing.InvoiceStatus;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The states of invoices as chips. */
record InvoiceBadges(Ui ui) {

    Badge of(InvoiceStatus status) {
        String text = ui.text("invoices.status." + status.code());
        return switch (status) {
            case OPEN -> new Badge(text, MaterialDesignC.CLOCK_OUTLINE, Tone.WARNING);
            case OVERDUE -> new Badge(text, MaterialDesignA.ALERT_OCTAGON_OUTLINE, Tone.DANGER);
            case PAID -> new Badge(text, MaterialDesignC.CHECK_CIRCLE_OUTLINE, Tone.SUCCESS);
        };
    }

    Badge draft() {
        return new Badge(ui.text("invoices.status.draft"), MaterialDesignP.PENCIL_OUTLINE, Tone.NEUTRAL);
    }
}
