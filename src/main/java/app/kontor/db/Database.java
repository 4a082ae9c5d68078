package app.kontor.db;

import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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

    private final DSLContext root;
    private final Origin origin;
    private final Engine engine;
    private final Shared shared;
    private final Actor actor;
    private final CommandWriter commands;

    /** Where commands come from: goes into every one. The user is the PC's, its owner until somebody signs in. */
    public record Origin(Clock clock, String user, String program, String schemaVersion) {}

    Database(DataSource pool, SQLDialect dialect, Origin origin, Engine engine) {
        this.root = DSL.using(pool, dialect, SETTINGS);
        this.origin = origin;
        this.engine = engine;
        this.shared = new Shared();
        this.actor = Actor.owner(origin.user());
        this.commands = new CommandWriter(root, origin, engine, shared, actor);
    }

    private Database(Database same, Actor actor) {
        this.root = same.root;
        this.origin = same.origin;
        this.engine = same.engine;
        this.shared = same.shared;
        this.actor = actor;
        this.commands = new CommandWriter(root, origin, engine, shared, actor);
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
            throw SqlCode.isDamage(e) ? damaged(e) : e;
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
            T result = commands.write(intent, work);
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
            return read(tx -> Integrity.faults(tx.sql(), engine, indexes));
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

    private static BusinessRuleException damaged(DataAccessException e) {
        LoggerFactory.getLogger(Database.class).error("A page of the database is damaged", e);
        return new BusinessRuleException("shop.damaged.page");
    }
}
