package app.kontor.ui.pack;

import app.kontor.fulfilment.Feedback;
import app.kontor.fulfilment.PackBench;
import app.kontor.fulfilment.ScanCode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys and printed codes do at the bench, beside the scans of goods. */
final class PackKeys {
    private final PackScreen screen;
    private final PackActions actions;
    private final PackParcel parcel;

    PackKeys(PackScreen screen, PackActions actions, PackParcel parcel) {
        this.screen = screen;
        this.actions = actions;
        this.parcel = parcel;
    }

    /** A code of a printed sheet. */
    void scanned(ScanCode code) {
        switch (code) {
            case CLOSE -> actions.close.fire();
            case NEXT -> actions.next.fire();
            case BACK -> screen.back();
            case REPRINT -> parcel.reprint();
            case ABORT -> screen.set(screen.bench().aside(), Feedback.QUIET);
            case SHORT -> actions.missing.fire();
            case HOLD -> actions.hold.fire();
        }
    }

    /** A lone character: a box of this order, the next parcel, print again. Without an order digits are the beginning of a number. */
    boolean typed(String text) {
        boolean known = screen.bench().task() != null && text.matches("[1-9nNpP]");
        if (known) {
            switch (text) {
                case "n", "N" -> actions.next.fire();
                case "p", "P" -> parcel.reprint();
                default -> screen.choose(Integer.parseInt(text) - 1);
            }
        }
        return known;
    }

    void enter() {
        PackBench bench = screen.bench();
        if (bench.isComplete() || bench.task() != null) {
            actions.close.fire();
        } else if (!bench.batch().waiting().isEmpty()) {
            screen.set(bench.begin(bench.batch()), Feedback.OPENED);
        }
    }

    void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            screen.back();
        } else if (event.getCode() == KeyCode.Z && event.isShortcutDown() && !event.isShiftDown() && parcel.canUndo()) {
            event.consume();
            screen.undo();
        }
    }
}
