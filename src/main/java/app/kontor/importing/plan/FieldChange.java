package app.kontor.importing.plan;

import app.kontor.value.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A field that the channel says differently than last time.
 *
 * @param field stable code; {@code import.field.<code>} is its name
 * @param rule what decided whether the file's value is taken
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after, Rule rule) {

    /** Why a value is taken or stays; {@code import.rule.<code>} says it. */
    public enum Rule implements Coded {
        /** Nobody has edited it here. */
        TAKEN(true),
        /** Another of its kind beside what is here: an order's second parcel. */
        ADDED(true),
        /** Edited here, but somebody has decided that the file wins. */
        CHOSEN(true),
        /** Edited here since: the owner's edits win. */
        EDITED(false),
        /** Goods of the order were promised, sent or invoiced: its lines stay. */
        PROMISED(false),
        /** Its lines or its currency stay, so the amounts do too. */
        LINES_STAY(false),
        /** Money was received or an invoice posted in the other currency. */
        PAID(false),
        /** The invoice is posted: its amounts are final. */
        INVOICED(false),
        /** The order is finished or cancelled here. */
        OVER(false);

        private final boolean taken;

        Rule(boolean taken) {
            this.taken = taken;
        }
    }

    /** The same of one of several things: its values begin with this name. */
    FieldChange of(String name) {
        return new FieldChange(field, before == null ? null : name + ": " + before, name + ": " + after, rule);
    }

    /** Whether the order gets the file's value. */
    public boolean taken() {
        return rule.taken;
    }

    /** Whether it is for a person to decide: both sides have changed it. */
    public boolean isConflict() {
        return rule == Rule.EDITED;
    }
}
