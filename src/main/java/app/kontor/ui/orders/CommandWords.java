package app.kontor.ui.orders;

import app.kontor.exporting.saved.SavedExports;
import app.kontor.history.CommandEntry;
import app.kontor.history.UndoResult;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Commands of the history in the user's words. */
public final class CommandWords {
    private static final int MOST = 5;
    private static final String NUMBER = "[0-9]{1,9}";
    /** Whose subject is always a number, and whose sentence counts. */
    private static final Set<String> COUNTED = Set.of("invoices.post", "documents.keep", "parcel.trackFile");

    private CommandWords() {}

    /** "Put K-1001 on hold": the sentence of the kind, {@code command.<kind>}, about its subject. */
    public static String of(Ui ui, CommandEntry entry) {
        if (entry.kind().equals(SavedExports.FAILED)) {
            return failed(ui, entry.subject().lines().toList());
        }
        String subject = switch (entry.kind()) {
            case "undo" -> ui.text("command." + entry.subject(), "").strip();
            case "settings.set" -> ui.text("setting." + entry.subject());
            default -> entry.subject();
        };
        String sentence = "command." + entry.kind();
        if (!subject.matches(NUMBER)) {
            return ui.text(sentence, subject);
        }
        long many = Long.parseLong(subject);
        return COUNTED.contains(entry.kind()) ? ui.text(sentence, many) : ui.text(sentence, many(ui, entry.kind(), many));
    }

    /** The name of the export, the key of the sentence that says why, and what that is about. */
    private static String failed(Ui ui, List<String> said) {
        BusinessRuleException why = new BusinessRuleException(said.get(1), said.subList(2, said.size()).toArray());
        return ui.text("command.export.failed", said.getFirst(), ui.texts().error(why));
    }

    /** Of more than a few only their number is kept: "4 orders". */
    private static String many(Ui ui, String kind, long many) {
        return switch (kind) {
            case "orders.hold", "orders.release", "orders.cancel", "orders.ship", "orders.allocate", "orders.deallocate", "pick.orders" ->
                    ui.text("command.many.orders", many);
            case "product.archive", "product.unarchive" -> ui.text("command.many.products", many);
            default -> Long.toString(many);
        };
    }

    /** The names of what an undo left as it is. */
    public static String left(List<UndoResult.Left> left) {
        String names = left.stream().map(UndoResult.Left::what).limit(MOST).collect(Collectors.joining(", "));
        return left.size() > MOST ? names + " …" : names;
    }
}
