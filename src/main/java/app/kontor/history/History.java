package app.kontor.history;

import app.kontor.db.Command;
import app.kontor.db.CommandChain;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Touches;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.CommandRecord;
import app.kontor.value.BatchId;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.RowId;
import app.kontor.value.VariantId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who did what, and taking it back. An undo is a command itself, so it can be taken back too. */
public final class History {
    private final Database db;
    private final Upkeep upkeep;

    /** Sums up again what is derived from rows that an undo restored; throws the rule that would be broken. */
    public interface Upkeep {
        void afterUndo(Tx tx, Collection<VariantId> variants);
    }

    public History(Database db, Upkeep upkeep) {
        this.db = db;
        this.upkeep = upkeep;
    }

    /** Newest first. */
    public List<CommandEntry> list(int limit) {
        return db.read(tx -> {
            List<CommandRecord> commands = HistoryStore.newest(tx, limit);
            Map<CommandId, CommandId> undos = HistoryStore.undos(tx);
            Map<Long, Integer> counts = HistoryStore.changeCounts(tx, commands.stream().map(CommandRecord::getSeq).toList());
            return commands.stream().map(c -> entry(c, undos, counts.getOrDefault(c.getSeq(), 0))).toList();
        });
    }

    /** All that has happened to a thing and to what belongs to it, newest first. @param others that it is told of with: its invoices */
    public List<Event> of(RowId thing, Collection<? extends RowId> others) {
        return db.read(tx -> {
            Set<Long> rows = new LinkedHashSet<>(HistoryStore.whole(tx, thing.value()));
            others.forEach(row -> rows.add(row.value()));
            return Timeline.of(tx, rows);
        });
    }

    /** A window of the activity log. @see ActivityView for its views */
    public Window<CommandEntry> activity(WindowRequest request) {
        return db.read(tx -> ActivityStore.window(tx, request));
    }

    /** What a command did, row by row; at most so many rows, those first that it touched first. */
    public List<ChangedRow> changes(CommandEntry command, int limit) {
        return db.read(tx -> {
            return Timeline.of(tx, Touches.first(tx, command.seq(), limit)).stream()
                    .filter(event -> event.command().seq() == command.seq())
                    .flatMap(event -> event.changes().stream())
                    .map(change -> new ChangedRow(HistoryStore.label(tx, change), change))
                    .toList();
        });
    }

    /** What {@link #undo} without an id would take back. */
    public Optional<CommandEntry> next() {
        return db.read(tx -> HistoryStore.newestActive(tx, Lasting.PASSED_OVER).map(c -> entry(c, Map.of(), 0)));
    }

    /** Runs a use case and says which command it left, whatever is written beside it meanwhile. */
    public <T extends @Nullable Object> Done<T> doing(Supplier<T> useCase) {
        Database.Watched<T> watched = db.watch(useCase);
        CommandId left = watched.commands().stream().filter(command -> !Lasting.PASSED_OVER.contains(command.kind()))
                .map(Command::id).reduce((earlier, later) -> later).orElse(null);
        return new Done<>(watched.result(), left);
    }

    /** As {@link #doing(Supplier)}, for one who shows the rule that refuses it beside what was typed. */
    public <T> Attempt<T> attempting(Supplier<T> useCase) {
        try {
            return new Attempt<>(doing(useCase), null);
        } catch (BusinessRuleException refusal) {
            return new Attempt<>(null, refusal);
        }
    }

    /** As {@link #doing(Supplier)}, for a use case whose result nobody needs. */
    public Done<?> doing(Runnable useCase) {
        return this.<@Nullable Object>doing(() -> {
            useCase.run();
            return null;
        });
    }

    /**
     * Takes a command back, the newest one that stands without an id. What has changed since is kept and named.
     *
     * @throws BusinessRuleException undo.nothing, undo.unknown, undo.already, undo.lasting; undo.impossible if nothing of it can be taken back
     */
    public UndoResult undo(@Nullable CommandId id) {
        CommandId target = id != null ? id : next().map(CommandEntry::id).orElseThrow(() -> new BusinessRuleException("undo.nothing"));
        String kind = db.read(tx -> HistoryStore.command(tx, target).map(CommandRecord::getKind).orElse("?"));
        return db.write(Intent.of("undo", kind).undoing(target), tx -> {
            CommandRecord command = HistoryStore.command(tx, target)
                    .orElseThrow(() -> new BusinessRuleException("undo.unknown", target));
            UndoResult result = undo(tx, command);
            if (result.undone() == 0 && !result.impossible().isEmpty()) {
                throw new BusinessRuleException("undo.impossible", result.impossible().getFirst().what());
            }
            return result;
        });
    }

    /** What {@link #redo} would do again: the command that was taken back last, if nothing new was done since. */
    public Optional<CommandEntry> nextRedo() {
        return db.read(tx -> HistoryStore.newestUndo(tx, Lasting.PASSED_OVER)
                .flatMap(undo -> HistoryStore.command(tx, HistoryStore.origin(tx, undo.getId())))
                .map(c -> entry(c, Map.of(), 0)));
    }

    /** Takes the newest undo back. @throws BusinessRuleException redo.nothing if none stands, or something new was done since */
    public UndoResult redo() {
        CommandId undo = db.read(tx -> HistoryStore.newestUndo(tx, Lasting.PASSED_OVER).map(CommandRecord::getId))
                .orElseThrow(() -> new BusinessRuleException("redo.nothing"));
        return undo(undo);
    }

    /** Takes everything of an import back, newest first. @throws BusinessRuleException undo.nothing if it has been already */
    public UndoResult undo(BatchId batch) {
        List<CommandId> targets = db.read(tx -> standing(tx, batch).stream().map(CommandRecord::getId).toList());
        if (targets.isEmpty()) {
            throw new BusinessRuleException("undo.nothing");
        }
        return targets.stream().map(this::undo).reduce(UndoResult.NOTHING, UndoResult::plus);
    }

    /** What {@link #undo(BatchId)} would do; writes nothing. */
    public UndoResult preview(BatchId batch) {
        return db.read(tx -> standing(tx, batch).stream().map(command -> new Undo(tx, command.getSeq(), Undo.PORTION).decide())
                .reduce(UndoResult.NOTHING, UndoResult::plus));
    }

    /** Of these commands, those that have been taken back; inside the reading of an upper feature. */
    public static Set<CommandId> undone(Tx tx, Collection<CommandId> commands) {
        Map<CommandId, CommandId> undos = HistoryStore.undos(tx);
        return commands.stream().filter(id -> HistoryStore.isUndone(id, undos)).collect(Collectors.toSet());
    }

    private static List<CommandRecord> standing(Tx tx, BatchId batch) {
        Map<CommandId, CommandId> undos = HistoryStore.undos(tx);
        return HistoryStore.batch(tx, batch).stream().filter(command -> !HistoryStore.isUndone(command.getId(), undos)).toList();
    }

    /** The number of the first command that is missing or was altered; empty if the chain is whole. */
    public Optional<Long> firstBroken() {
        return db.read(CommandChain::firstBroken);
    }

    private UndoResult undo(Tx tx, CommandRecord command) {
        Lasting.refuse(command.getKind(), command.getSummary());
        if (HistoryStore.isUndone(command.getId(), HistoryStore.undos(tx))) {
            throw new BusinessRuleException("undo.already");
        }
        Undo undo = new Undo(tx, command.getSeq(), Undo.PORTION);
        UndoResult result = undo.run();
        upkeep.afterUndo(tx, undo.variants());
        return result;
    }

    static CommandEntry entry(CommandRecord c, Map<CommandId, CommandId> undos, int changes) {
        return new CommandEntry(c.getSeq(), c.getId(), c.getKind(), c.getSummary(), c.getUserName(), c.getIssuedAt(),
                c.getBatch(), c.getUndoOf(), HistoryStore.isUndone(c.getId(), undos), changes);
    }
}
