package app.kontor.db;

import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.META;

import app.kontor.schema.tables.records.MetaRecord;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Writes commands: one transaction each, in the journal before it is committed. Whoever calls it holds the lock on the pen.
 */
final class CommandWriter {
    private final DSLContext root;
    private final Database.Origin origin;
    private final Engine engine;
    private final Shared shared;
    private final Actor actor;

    CommandWriter(DSLContext root, Database.Origin origin, Engine engine, Shared shared, Actor actor) {
        this.root = root;
        this.origin = origin;
        this.engine = engine;
        this.shared = shared;
        this.actor = actor;
    }

    /** @throws BusinessRuleException shop.stopped, shop.readOnly, shop.noRoom; what the work throws, which rolls everything back */
    <T> T write(Intent intent, Function<Tx, T> work) {
        requireWritable();
        return transaction(intent, work);
    }

    private void requireWritable() {
        if (shared.stopped) {
            throw new BusinessRuleException("shop.stopped");
        }
        if (shared.readOnly != null) {
            throw new BusinessRuleException("shop.readOnly", shared.readOnly);
        }
        if (!engine.hasRoom()) {
            throw new BusinessRuleException("shop.noRoom");
        }
    }

    /**
     * Refused before the journal's sync: nothing stays. Failed after it: the command will be completed at the next start, but nobody may
     * go on working until then.
     */
    private <T> T transaction(Intent intent, Function<Tx, T> work) {
        Journalled journalled = new Journalled(engine.journal());
        try {
            Written<T> written = root.transactionResult(c -> run(c.dsl(), intent, work, journalled));
            journalled.committed();
            if (written.command() != null && shared.watcher.isBound()) {
                shared.watcher.get().add(written.command());
            }
            return written.result();
        } catch (DataAccessException e) {
            if (!journalled.synced() && !SqlCode.isDiskError(e)) {
                throw SqlCode.named(e);
            }
            shared.halt();
            LoggerFactory.getLogger(CommandWriter.class).error("The database did not take a command", e);
            throw new BusinessRuleException(journalled.synced() ? "shop.outcomeUnknown" : "shop.diskFailed");
        } finally {
            if (!journalled.settled()) {
                shared.halt();
            }
        }
    }

    private record Written<T>(T result, @Nullable Command command) {}

    private <T> Written<T> run(DSLContext sql, Intent intent, Function<Tx, T> work, Journalled journalled) {
        Rights.demand(sql, actor, intent);
        MetaRecord meta = sql.selectFrom(META).forUpdate().fetchSingle();
        try (ChangeLog changes = new ChangeLog(engine.journal(), intent.kind().equals(Personal.KIND), meta.getLastSeq() + 1)) {
            Tx tx = new Tx(sql, command(intent), shared.ids, changes);
            journalled.begin(tx.command(), meta, origin);
            T result = work.apply(tx);
            if (changes.isEmpty()) {
                return new Written<>(result, null);
            }
            record(tx, meta, journalled);
            return new Written<>(result, tx.command());
        }
    }

    private Command command(Intent intent) {
        var now = origin.clock().instant().truncatedTo(ChronoUnit.MICROS); // what both databases can store
        return new Command(
                shared.commandIds.next(now), intent.kind(), intent.subject(), actor.name(), now, intent.batch(), intent.undoOf());
    }

    /** Numbers the command, chains its hash and stores it with its row images; last comes the journal's sync, then the commit. */
    private void record(Tx tx, MetaRecord meta, Journalled journalled) {
        long seq = meta.getLastSeq() + 1;
        tx.changes().finish();
        String payload = tx.changes().payloadHash();
        Command c = tx.command();
        tx.changes().save(tx.sql());
        Columns columns = new Columns(COMMAND);
        Object[] row = columns.plain(new Object[] {seq, c.id(), c.kind(), c.subject(), c.user(), c.at(), origin.program(),
            origin.schemaVersion(), c.batch(), c.undoOf(), payload, meta.getLastHash()});
        BatchRows.run(tx.sql(), columns.insert(), List.<Object[]>of(row));
        tx.changes().digests().change(COMMAND.getName(), null, columns.image(row));
        if (tx.changes().erasing()) {
            new LogErasure(tx.sql(), tx.changes().digests()).run(tx.changes().rows(), tx.changes().names(), seq);
        }
        tx.changes().digests().save(tx.sql());
        String hash = CommandChain.next(meta.getLastHash(), c, payload);
        tx.sql().update(META).set(META.LAST_SEQ, seq).set(META.LAST_HASH, hash).execute();
        journalled.end(new JournalLine.End(seq, payload, hash));
    }
}
