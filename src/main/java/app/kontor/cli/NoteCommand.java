package app.kontor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a note on an order for the shop's people. */
@Command(name = "note")
final class NoteCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "N")
    private String number;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT")
    private List<String> words;

    NoteCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            var note = shop.orderNotes().write(shop.orders().resolve(number), String.join(" ", words));
            return Answer.of(note, session.texts().get("cli.note.done", number));
        });
    }
}
