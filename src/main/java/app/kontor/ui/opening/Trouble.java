package app.kontor.ui.opening;

import app.kontor.ui.kit.Tone;
import app.kontor.value.BusinessRuleException;
import java.util.Locale;
import java.util.Set;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The kinds of reasons for which a shop stays shut, and what helps against each. */
enum Trouble {
    LOCKED(MaterialDesignL.LOCK_OUTLINE, Tone.ACCENT),
    NEWER(MaterialDesignA.ARROW_UP_CIRCLE_OUTLINE, Tone.ACCENT),
    LOST(MaterialDesignF.FILE_HIDDEN, Tone.DANGER),
    DAMAGED(MaterialDesignD.DATABASE_ALERT_OUTLINE, Tone.DANGER),
    JOURNAL(MaterialDesignD.DATABASE_ALERT_OUTLINE, Tone.DANGER),
    FULL(MaterialDesignH.HARDDISK, Tone.WARNING),
    FOLDER(MaterialDesignF.FOLDER_ALERT_OUTLINE, Tone.WARNING);

    /** Nothing is left in these files that could be looked at. */
    private static final Set<String> BLIND = Set.of("shop.damaged.foreign", "shop.damaged.format", "shop.keyDamaged", "shop.keyMissing");

    private final Ikon icon;
    private final Tone tone;

    Trouble(Ikon icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    static Trouble of(BusinessRuleException rule) {
        String key = rule.key();
        if (key.equals("shop.damaged.missing") || key.equals("shop.damaged.empty")) {
            return LOST;
        }
        if (key.startsWith("shop.damaged") || key.equals("shop.keyDamaged") || key.equals("shop.keyMissing")) {
            return DAMAGED;
        }
        if (key.startsWith("shop.journal")) {
            return JOURNAL;
        }
        return switch (key) {
            case "shop.locked" -> LOCKED;
            case "shop.newer" -> NEWER;
            case "shop.diskFull", "shop.noRoom" -> FULL;
            default -> FOLDER;
        };
    }

    /** Names its texts. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Ikon icon() {
        return icon;
    }

    Tone tone() {
        return tone;
    }

    /** Whether a backup is the way out. */
    boolean isLoss() {
        return this == LOST || this == DAMAGED || this == JOURNAL;
    }

    /** Whether there may be something to see in it. */
    static boolean canBeLookedAt(BusinessRuleException rule) {
        return of(rule).isLoss() && of(rule) != LOST && !BLIND.contains(rule.key());
    }
}
