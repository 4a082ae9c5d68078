package app.kontor.db;

import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.META;

import app.kontor.schema.tables.records.MetaRecord;
import app.kontor.value.BusinessRuleException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * The shop's database: reading, and the one door for changes. A write is one transaction and one command; it is acknowledged
 * only when it has reached the disk. A fair lock lets one writer in at a time, which H2's durability needs; on PostgreSQL the
 * lock on the {@code meta} row does the same between PCs.
 */
public final class Database implements AutoCloseable {
    private static final Settings SETTINGS = new Settings()
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withAttachRecords(false)
            .withExecuteLogging(false);

    /** H2's codes of an I/O error or a closed, damaged file: after one of these nothing may be written any more. */
    private static final Set<Integer> FATAL = Set.of(50000, 90028, 90030, 90031, 90098);

    private final DSLContext root;
    private final Origin origin;
    private final Runnable onClose;
    private final ReentrantLock writer = new ReentrantLock(true);
    private final Ids ids = new Ids();
    private final CommandIds commandIds = new CommandIds();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;
    private boolean closed;

    /** Who writes: goes into every command. */
    public record Origin(Clock clock, String user, String program, String schemaVersion) {}

    public Database(DataSource pool, SQLDialect dialect, Origin origin, Runnable onClose) {
        this.root = DSL.using(pool, dialect, SETTINGS);
        this.origin = origin;
        this.onClose = onClose;
    }

    public <T> T read(Function<Tx, T> work) {
        return root.transactionResult(c -> work.apply(new Tx(c.dsl(), null, ids)));
    }

    /**
     * Runs the work in one transaction as one command. Work that changes nothing leaves no command. Whatever it throws rolls
     * everything back; business rules come out as they are.
     *
     * @throws IllegalStateException inside another write: pass its Tx on instead
     */
    public <T> T write(Intent intent, Function<Tx, T> work) {
        if (writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("write inside write: pass the Tx on");
        }
        writer.lock();
        try {
            if (stopped) {
                throw new BusinessRuleException("shop.stopped");
            }
            T result = root.transactionResult(c -> run(c.dsl(), intent, work));
            listeners.forEach(Runnable::run);
            return result;
        } catch (DataAccessException e) {
            stopAfterDiskError(e);
            throw e;
        } finally {
            writer.unlock();
        }
    }

    /** An id for something that the next command is about and that has to be known before it begins. */
    public long newId() {
        writer.lock();
        try {
            return root.transactionResult(c -> ids.next(c.dsl()));
        } finally {
            writer.unlock();
        }
    }

    /** Called after every successful write, on the writer's thread. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public Clock clock() {
        return origin.clock();
    }

    @Override
    public void close() {
        writer.lock(); // a running write finishes first
        try {
            stopped = true;
            if (!closed) {
                closed = true;
                onClose.run();
            }
        } finally {
            writer.unlock();
        }
    }

    private <T> T run(DSLContext sql, Intent intent, Function<Tx, T> work) {
        MetaRecord meta = sql.selectFrom(META).forUpdate().fetchSingle();
        Tx tx = new Tx(sql, command(intent), ids);
        T result = work.apply(tx);
        if (!tx.changes().isEmpty()) {
            record(tx, meta);
        }
        return result;
    }

    private Command command(Intent intent) {
        var now = origin.clock().instant().truncatedTo(ChronoUnit.MICROS); // what both databases can store
        return new Command(
                commandIds.next(now), intent.kind(), intent.subject(), origin.user(), now, intent.batch(), intent.undoOf());
    }

    /**
     * Numbers the command, chains its hash and stores it with its row images. Between this and the commit is the place of the
     * journal line {command, row images, hashes}: appended and synced here, before the commit acknowledges.
     */
    private void record(Tx tx, MetaRecord meta) {
        long seq = meta.getLastSeq() + 1;
        String payload = tx.changes().payloadHash();
        Command c = tx.command();
        tx.changes().save(tx.sql(), seq);
        tx.sql().insertInto(COMMAND)
                .set(COMMAND.SEQ, seq).set(COMMAND.ID, c.id()).set(COMMAND.KIND, c.kind())
                .set(COMMAND.SUMMARY, c.subject()).set(COMMAND.USER_NAME, c.user()).set(COMMAND.ISSUED_AT, c.at())
                .set(COMMAND.PROGRAM, origin.program()).set(COMMAND.SCHEMA_VERSION, origin.schemaVersion())
                .set(COMMAND.BATCH, c.batch()).set(COMMAND.UNDO_OF, c.undoOf())
                .set(COMMAND.PAYLOAD_HASH, payload).set(COMMAND.PREV_HASH, meta.getLastHash())
                .execute();
        tx.sql().update(META)
                .set(META.LAST_SEQ, seq).set(META.LAST_HASH, CommandChain.next(meta.getLastHash(), c, payload))
                .execute();
    }

    private void stopAfterDiskError(DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        if (cause != null && FATAL.contains(cause.getErrorCode())) {
            stopped = true;
        }
    }
}
