package app.kontor.invoicing;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.Phrase;

/** Refusals to post: one code for scripts, and the reason as a sentence of its own. */
final class Blocked {
    private Blocked() {}

    /** @param reason ends the key {@code invoice.reason.…} of the sentence that says why, and what to do next */
    static BusinessRuleException because(String order, String reason, Object... arguments) {
        return new BusinessRuleException("invoice.blocked", order, Phrase.of("invoice.reason." + reason, arguments));
    }
}
