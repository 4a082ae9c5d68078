package app.kontor.cli;

import app.kontor.history.UndoResult;
import app.kontor.text.Texts;
import app.kontor.value.CommandId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a command back, the last one without its id. */
@Command(name = "undo")
final class UndoCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "COMMAND-ID")
    private @Nullable CommandId id;

    UndoCommand(Session session) {
        this.session = session;
    }

    record Undone(int undone, List<Left> kept, List<Left> impossible) {}

    record Left(String what, String why) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> answer(shop.history().undo(id), "cli.undo.count", session.texts()));
    }

    /** @param count key of the sentence that says how much it is */
    static Answer answer(UndoResult result, String count, Texts texts) {
        Undone undone = new Undone(result.undone(), left(result.kept(), texts), left(result.impossible(), texts));
        TextTable kept = new TextTable(texts, "kept", "why");
        undone.kept.forEach(one -> kept.row(one.what, one.why));
        TextTable impossible = new TextTable(texts, "impossible", "why");
        undone.impossible.forEach(one -> impossible.row(one.what, one.why));
        return Answer.of(undone, texts.get(count, undone.undone), kept.toString(), impossible.toString());
    }

    private static List<Left> left(List<UndoResult.Left> things, Texts texts) {
        return things.stream().map(one -> new Left(one.what(), texts.get("undo." + one.why()))).toList();
    }
}
