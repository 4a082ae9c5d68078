package app.kontor.history;

import app.kontor.db.Tx;
import app.kontor.history.TablePolicy.Kind;
import app.kontor.history.UndoResult.Left;
import app.kontor.value.VariantId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes one command back inside the transaction of another: decides per whole (an order with its lines, a product) whether it is still as
 * the command left it, then has the rows restored. Of each row it holds some twenty bytes, so that an import of any size can go.
 */
final class Undo {
    static final int PORTION = 1000;

    private final Tx tx;
    private final long seq;
    private final Touched touched;
    private Set<VariantId> variants = Set.of();

    /** @param portion so many rows are in memory at once */
    Undo(Tx tx, long seq, int portion) {
        this.tx = tx;
        this.seq = seq;
        this.touched = new Touched(tx, seq, portion);
    }

    /** Variants whose stock levels have to be summed up again. */
    Set<VariantId> variants() {
        return variants;
    }

    /** Takes back what can be. */
    UndoResult run() {
        return work(true);
    }

    /** What of it would be taken back; writes nothing. */
    UndoResult decide() {
        return work(false);
    }

    private UndoResult work(boolean writes) {
        int[] posted = IntStream.range(0, touched.rows().size()).filter(this::isPosted).toArray();
        Since since = new Since(tx, seq, touched.portion());
        UndoFacts facts = new UndoFacts(tx, touched, since);
        Wholes wholes = facts.read();
        Labels labels = new Labels(tx, touched, wholes);
        if (posted.length > 0) {
            return new UndoResult(0, List.of(), List.of(), labels.of(posted).stream().map(what -> new Left(what, "posted")).toList());
        }
        Fate fate = new Fate(touched, wholes);
        new Obstacles(tx, touched, wholes, since, fate).find();
        facts.links().decide(wholes, touched, fate);
        if (writes && fate.takenWholes().findAny().isEmpty()) {
            fate.ignoreLevels(); // nothing else goes: the rule that stands in the way says more than a list of one
        }
        UndoResult result = labels.result(fate);
        if (writes && result.undone() > 0) {
            UndoWriter writer = new UndoWriter(tx, touched, fate);
            writer.write();
            variants = writer.variants();
        }
        return result;
    }

    private boolean isPosted(int row) {
        TablePolicy<?> policy = TablePolicy.ALL.get(touched.rows().table(row));
        return policy.kind() == Kind.POSTED && policy.owner() == null;
    }
}
