package app.kontor.db;

import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.META;

import app.kontor.schema.tables.records.MetaRecord;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The shop's database: reading, and the one door for changes. A write is one transaction and one command; it is acknowledged
 * only when it has reached the disk. A fair lock lets one writer in at a time, which H2's durability needs; on PostgreSQL the
 * lock on the {@code meta} row does the same between PCs.
 */
public final class Database implements AutoCloseable {
    static final Settings SETTINGS = new Settings()
            .withBindOffsetDateTimeType(true) // as a text H2 would parse a moment for each row that it compares
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withAttachRecords(false)
            .withExecuteLogging(false);

    /** H2's codes of an I/O error or a closed, damaged file: after one of these nothing may be written any more. */
    private static final Set<Integer> FATAL = Set.of(50000, 90028, 90030, 90031, 90098);

    /** The 42… say that what every shop has is called something else, 90143 that an index names a row that is none. */
    private static final Set<Integer> DAMAGED = Set.of(50000, 90030, 42102, 42104, 42122, 90143);

    private final DSLContext root;
    private final Origin origin;
    private final Engine engine;
    private final Shared shared;
    private final Actor actor;

    /** Where commands come from: goes into every one. The user is the PC's, its owner until somebody signs in. */
    public record Origin(Clock clock, String user, String program, String schemaVersion) {}

    Database(DataSource pool, SQLDialect dialect, Origin origin, Engine engine) {
        this.root = DSL.using(pool, dialect, SETTINGS);
        this.origin = origin;
        this.engine = engine;
        this.shared = new Shared();
        this.actor = Actor.owner(origin.user());
    }

    private Database(Database same, Actor actor) {
        this.root = same.root;
        this.origin = same.origin;
        this.engine = same.engine;
        this.shared = same.shared;
        this.actor = actor;
    }

    /** The same open database, written to by somebody else; what is under way stays its beginner's. */
    public Database as(Actor other) {
        return new Database(this, other);
    }

    /** Who writes through this handle; for what is allowed or refused without a write. */
    public Actor actor() {
        return actor;
    }

    public <T> T read(Function<Tx, T> work) {
        shared.beforeUse.run();
        try {
            return root.transactionResult(c -> work.apply(new Tx(c.dsl(), null, shared.ids, new ChangeLog())));
        } catch (DataAccessException e) {
            throw isDamage(e) ? damaged(e) : e;
        }
    }

    /**
     * Runs the work in one transaction as one command. Work that changes nothing leaves no command. Whatever it throws rolls
     * everything back; business rules come out as they are.
     *
     * @throws BusinessRuleException user.mayNot where the role of the one who writes does not allow it
     * @throws IllegalStateException inside another write: pass its Tx on instead
     */
    public <T> T write(Intent intent, Function<Tx, T> work) {
        shared.beforeUse.run();
        if (shared.writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("write inside write: pass the Tx on");
        }
        shared.writer.lock();
        try {
            requireWritable();
            T result = transaction(intent, work);
            if (intent.kind().equals(Personal.KIND)) {
                engine.erase();
            }
            engine.wrote();
            shared.listeners.forEach(Runnable::run);
            return result;
        } finally {
            shared.writer.unlock();
        }
    }

    /**
     * Does the work on this thread and says which commands it left in this database, in their order: what others write meanwhile is not
     * among them.
     */
    public <T extends @Nullable Object> Watched<T> watch(Supplier<T> work) {
        List<Command> commands = new ArrayList<>();
        return new Watched<>(ScopedValue.where(shared.watcher, commands).call(work::get), commands);
    }

    /** @param commands none where the work changed nothing */
    public record Watched<T extends @Nullable Object>(T result, List<Command> commands) {}

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
            if (!journalled.synced() && !isDiskError(e)) {
                throw SqlCode.named(e);
            }
            halt();
            LoggerFactory.getLogger(Database.class).error("The database did not take a command", e);
            throw new BusinessRuleException(journalled.synced() ? "shop.outcomeUnknown" : "shop.diskFailed");
        } finally {
            if (!journalled.settled()) {
                halt();
            }
        }
    }

    /** An id for something that the next command is about and that has to be known before it begins. */
    public long newId() {
        shared.beforeUse.run();
        shared.writer.lock();
        try {
            return root.transactionResult(c -> shared.ids.next(c.dsl()));
        } finally {
            shared.writer.unlock();
        }
    }

    /** Called after every successful write, on the writer's thread. */
    public void onChange(Runnable listener) {
        shared.listeners.add(listener);
    }

    /** Called when from then on nothing can be written, on the thread that found it. */
    public void onHalt(Runnable listener) {
        shared.halts.add(listener);
    }

    private void halt() {
        shared.stopped = true;
        shared.halts.forEach(Runnable::run);
    }

    /**
     * What in the database or its journal is not what was written; see {@link Integrity}. Reads everything, which takes seconds in a
     * large shop; nobody writes meanwhile, for sums and rows have to be of one moment.
     */
    public List<Fault> faults() {
        return faults(true);
    }

    /** After a crash, while somebody waits: all but the indexes, which hold no value and are looked at by every check and each backup's proof. */
    List<Fault> rowFaults() {
        return faults(false);
    }

    private List<Fault> faults(boolean indexes) {
        shared.writer.lock();
        try {
            return read(tx -> {
                List<Fault> faults = new ArrayList<>(new Integrity(tx.sql(), engine.seal()).check(engine.segments()));
                faults.addAll(engine.faults(Integrity.head(tx.sql())));
                if (indexes) {
                    faults.addAll(engine.indexFaults());
                }
                return faults;
            });
        } catch (BusinessRuleException unreadable) {
            return List.of(new Fault("rows", unreadable.key()));
        } catch (DataAccessException senseless) { // a page that reads as something else: a number that is none
            LoggerFactory.getLogger(Database.class).error("The rows can't be checked", senseless);
            return List.of(new Fault("rows", "shop.damaged.page"));
        } finally {
            shared.writer.unlock();
        }
    }

    /** After a crash: what was erased in the database goes out of the journal and the old pages too. */
    void finishErasures() {
        if (!read(tx -> LogErasure.rows(tx.sql())).isEmpty()) {
            engine.erase();
        }
    }

    /** Whether no command was ever written: a shop is one from its first command on. */
    public boolean isUnused() {
        return read(tx -> Integrity.head(tx.sql()).seq() == 0);
    }

    /** From now on nothing is written: a difference was found, or the shop was opened to be looked at. */
    public void readOnly(String because) {
        shared.readOnly = because;
        shared.halts.forEach(Runnable::run);
    }

    /** Whether a disk that failed has ended all writing until the next start. */
    public boolean isStopped() {
        return shared.stopped;
    }

    /** Whether it takes nothing any more, for whatever reason. */
    public boolean isReadOnly() {
        return shared.stopped || shared.readOnly != null;
    }

    /** Why nothing may be written, if so. */
    public Optional<String> readOnlyBecause() {
        return Optional.ofNullable(shared.readOnly);
    }

    /**
     * A copy of the database that nobody writes to meanwhile, as a ZIP of H2's.
     *
     * @return the number of the last command in it
     */
    public long snapshot(Path target) {
        shared.writer.lock();
        try {
            long seq = read(tx -> Integrity.head(tx.sql()).seq());
            engine.snapshot(target);
            return seq;
        } finally {
            shared.writer.unlock();
        }
    }

    /** Called before every use, on the user's thread: tests see to it that the thread that draws never waits for the disk. */
    public void beforeUse(Runnable check) {
        shared.beforeUse = check;
    }

    public Clock clock() {
        return origin.clock();
    }

    @Override
    public void close() {
        shared.writer.lock(); // a running write finishes first
        try {
            shared.stopped = true;
            if (!shared.closed) {
                shared.closed = true;
                engine.close(shared.readOnly == null);
            }
        } finally {
            shared.writer.unlock();
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

    /** A page that is not what was written; an error of the disk at this moment is another thing. */
    private static boolean isDamage(DataAccessException e) {
        boolean senseless = e.getCause(IllegalArgumentException.class) != null; // a date that is none
        boolean says = Stream.<Throwable>iterate(e, one -> one != null, Throwable::getCause)
                .anyMatch(one -> one instanceof SQLException sql && DAMAGED.contains(sql.getErrorCode())); // a missing row comes in a timeout's clothes
        return senseless || (says && e.getCause(IOException.class) == null);
    }

    private static BusinessRuleException damaged(DataAccessException e) {
        LoggerFactory.getLogger(Database.class).error("A page of the database is damaged", e);
        return new BusinessRuleException("shop.damaged.page");
    }

    private static boolean isDiskError(DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        return cause != null && FATAL.contains(cause.getErrorCode());
    }
}
