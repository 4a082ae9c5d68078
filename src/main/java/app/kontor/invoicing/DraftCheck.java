package app.kontor.invoicing;

import app.kontor.value.Phrase;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One rule that an invoice must keep, and how a draft keeps it.
 *
 * @param sentence what was found, or what is missing and what to do
 * @param field key of the setting that mends it; null if it is mended elsewhere, or nothing is wrong
 */
public record DraftCheck(Rule rule, Level level, Phrase sentence, @Nullable String field) {

    /** In the order in which they are shown. */
    public enum Rule {
        ORDER, AMOUNTS, TAX, CURRENCY, SELLER, BUYER, NUMBER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** HINT can be posted, but should be looked at; WRONG keeps it from being posted. */
    public enum Level { FINE, HINT, WRONG }

    static DraftCheck fine(Rule rule, String key, Object... arguments) {
        return new DraftCheck(rule, Level.FINE, Phrase.of("invoice.check." + key, arguments), null);
    }

    static DraftCheck hint(Rule rule, @Nullable String field, String key, Object... arguments) {
        return new DraftCheck(rule, Level.HINT, Phrase.of("invoice.check." + key, arguments), field);
    }
}
