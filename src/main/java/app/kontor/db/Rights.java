package app.kontor.db;

import static app.kontor.schema.Tables.COMMAND;

import app.kontor.schema.tables.records.CommandRecord;
import app.kontor.value.Actor;
import app.kontor.value.CommandId;
import org.jooq.DSLContext;

/** The one place where a write is held against the role of the one who writes. */
final class Rights {
    private Rights() {}

    /**
     * Taking something back needs the right to do it: else an undo of the owner's doings would be everybody's.
     *
     * @throws app.kontor.value.BusinessRuleException user.mayNot
     */
    static void demand(DSLContext sql, Actor actor, Intent intent) {
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
}
