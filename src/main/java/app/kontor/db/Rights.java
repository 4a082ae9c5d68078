package app.kontor.db;

import static app.kontor.schema.Tables.APP_USER;
import static app.kontor.schema.Tables.COMMAND;

import app.kontor.schema.tables.records.AppUserRecord;
import app.kontor.schema.tables.records.CommandRecord;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The one place where a write is held against the role of the one who writes. */
final class Rights {
    private Rights() {}

    /**
     * Taking something back needs the right to do it: else an undo of the owner's doings would be everybody's.
     *
     * @throws BusinessRuleException user.mayNot, user.changed
     */
    static void demand(DSLContext sql, Actor actor, Intent intent) {
        requireCurrent(sql, actor);
        actor.demand(intent.kind(), intent.subject());
        for (CommandId taken = intent.undoOf(); taken != null; ) {
            CommandRecord command = sql.selectFrom(COMMAND).where(COMMAND.ID.eq(taken)).fetchOne();
            if (command == null) {
                return; // undo says so
            }
            actor.demand(command.getKind(), command.getSummary());
            taken = command.getUndoOf();
        }
    }

    /** A window that stands open for days must not keep a role that was taken away. */
    private static void requireCurrent(DSLContext sql, Actor actor) {
        AppUserRecord user = sql.selectFrom(APP_USER).where(DSL.lower(APP_USER.NAME).eq(actor.name().toLowerCase(Locale.ROOT))).fetchAny();
        if (user != null && !(user.getActive() && user.getRole().equals(actor.role().code()))) {
            throw new BusinessRuleException("user.changed", actor.name());
        }
    }
}
