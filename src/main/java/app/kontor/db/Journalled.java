package app.kontor.db;

import app.kontor.schema.tables.records.MetaRecord;
import app.kontor.value.BatchId;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How far one command has come with the journal: what a failure at this moment means. */
final class Journalled {
    private final @Nullable Journal journal;
    private boolean begun;
    private boolean synced;
    private boolean unknown;
    private boolean committed;

    Journalled(@Nullable Journal journal) {
        this.journal = journal;
    }

    void begin(Command c, MetaRecord meta, Database.Origin origin) {
        if (journal == null) {
            return;
        }
        begun = true;
        BatchId batch = c.batch();
        CommandId undone = c.undoOf();
        try {
            journal.roll(new Journal.Head(meta.getLastSeq(), meta.getLastHash()));
        } catch (IOException e) {
            throw new BusinessRuleException("shop.notSaved", String.valueOf(e.getMessage()));
        }
        journal.begin(new JournalLine.Begin(meta.getLastSeq() + 1, c.id().value(), c.kind(), c.subject(), c.user(), c.at().toString(),
                origin.program(), origin.schemaVersion(), batch == null ? null : batch.value(), undone == null ? null : undone.value(),
                meta.getLastHash()));
    }

    /** @throws BusinessRuleException shop.outcomeUnknown: the disk did not say whether it has the command */
    void end(JournalLine.End line) {
        if (journal == null) {
            return;
        }
        journal.end(line);
        try {
            unknown = true;
            journal.sync();
            unknown = false;
            synced = true;
        } catch (IOException e) {
            throw new BusinessRuleException("shop.outcomeUnknown");
        }
    }

    /** Whether the command will be completed at the next start if it was not committed. */
    boolean synced() {
        return synced;
    }

    void committed() {
        committed = true;
    }

    /**
     * Takes a refused command out of the journal.
     *
     * @return false if nobody knows what stands where: synced but not committed, or not even that is known
     */
    boolean settled() {
        if (journal == null || committed) {
            return true;
        }
        if (synced || unknown) {
            return false;
        }
        try {
            if (begun) {
                journal.abort();
            }
            return true;
        } catch (IOException e) {
            return false; // the start cuts it off
        }
    }
}
