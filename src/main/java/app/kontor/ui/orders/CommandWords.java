package app.kontor.ui.orders;

import app.kontor.history.CommandEntry;
import app.kontor.history.UndoResult;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.stream.Collectors;

/** Commands of the history in the user's words. */
public final class CommandWords {
    private static final int MOST = 5;

    private CommandWords() {}

    /** "Put K-1001 on hold": the sentence of the kind, {@code command.<kind>}, about its subject. */
    public static String of(Ui ui, CommandEntry entry) {
        String subject = switch (entry.kind()) {
            case "undo" -> ui.text("command." + entry.subject(), "").strip();
            case "settings.set" -> ui.text("setting." + entry.subject());
            default -> entry.subject();
        };
        return ui.text("command." + entry.kind(), subject);
    }

    /** The names of what an undo left as it is. */
    public static String left(List<UndoResult.Left> left) {
        String names = left.stream().map(UndoResult.Left::what).limit(MOST).collect(Collectors.joining(", "));
        return left.size() > MOST ? names + " …" : names;
    }
}
