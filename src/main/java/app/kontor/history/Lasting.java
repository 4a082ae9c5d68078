package app.kontor.history;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.Phrase;
import java.util.List;
import java.util.stream.Stream;

/** Commands that are not taken back. */
final class Lasting {
    /** The making of the shop is where its history begins. */
    private static final String FIRST = "shop.create";

    /** Who may do what is changed again, not taken back: an undo could leave the shop without an owner. What was erased is gone. */
    private static final List<String> LASTING = List.of(
            "users.add", "users.role", "users.activate", "users.deactivate", "users.passphrase", "users.ownPassphrase", "customer.erase");

    /** Where undo looks for the newest thing that somebody did; documents are kept of what was done anyway. */
    static final List<String> PASSED_OVER =
            Stream.concat(LASTING.stream(), Stream.of(FIRST, "documents.keep", "export.ran", "export.failed")).toList();

    private Lasting() {}

    /** Whether nothing can take it back. */
    static boolean is(String kind) {
        return kind.equals(FIRST) || LASTING.contains(kind);
    }

    /** @throws BusinessRuleException undo.impossible, undo.lasting */
    static void refuse(String kind, String subject) {
        if (kind.equals(FIRST)) {
            throw new BusinessRuleException("undo.impossible", FIRST);
        }
        if (is(kind)) {
            throw new BusinessRuleException("undo.lasting", new Phrase("command." + kind, List.of(subject)));
        }
    }
}
