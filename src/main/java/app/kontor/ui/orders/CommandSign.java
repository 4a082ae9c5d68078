package app.kontor.ui.orders;

import app.kontor.ui.kit.Tone;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** How a command looks in the story of an order. */
public record CommandSign(Ikon icon, Tone tone) {

    public static CommandSign of(String kind) {
        return switch (kind) {
            case "import" -> new CommandSign(MaterialDesignT.TRAY_ARROW_DOWN, Tone.NEUTRAL);
            case "orders.place" -> new CommandSign(MaterialDesignC.CART_OUTLINE, Tone.NEUTRAL);
            case "orders.edit" -> new CommandSign(MaterialDesignP.PENCIL_OUTLINE, Tone.NEUTRAL);
            case "note" -> new CommandSign(MaterialDesignN.NOTE_TEXT_OUTLINE, Tone.NEUTRAL);
            case "undo" -> new CommandSign(MaterialDesignU.UNDO_VARIANT, Tone.NEUTRAL);
            case "orders.hold" -> new CommandSign(MaterialDesignP.PAUSE_CIRCLE_OUTLINE, Tone.WARNING);
            case "orders.release" -> new CommandSign(MaterialDesignP.PLAY_CIRCLE_OUTLINE, Tone.NEUTRAL);
            case "orders.pay" -> new CommandSign(MaterialDesignC.CASH_CHECK, Tone.SUCCESS);
            case "orders.cancel" -> new CommandSign(MaterialDesignC.CANCEL, Tone.NEUTRAL);
            case "orders.allocate", "orders.allocateAll" -> new CommandSign(MaterialDesignP.PACKAGE_VARIANT, Tone.ACCENT);
            case "orders.ship" -> new CommandSign(MaterialDesignT.TRUCK_CHECK_OUTLINE, Tone.SUCCESS);
            case "match", "match.create" -> new CommandSign(MaterialDesignL.LINK_VARIANT, Tone.NEUTRAL);
            case "pick.all", "pick.orders" -> new CommandSign(MaterialDesignC.CLIPBOARD_LIST_OUTLINE, Tone.NEUTRAL);
            default -> kind.startsWith("invoice") || kind.startsWith("paper")
                    ? new CommandSign(MaterialDesignF.FILE_DOCUMENT_OUTLINE, Tone.NEUTRAL)
                    : new CommandSign(MaterialDesignC.CIRCLE_SMALL, Tone.NEUTRAL);
        };
    }
}
