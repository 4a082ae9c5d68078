package app.kontor.importing.plan;

import app.kontor.importing.ImportedRecord;
import app.kontor.importing.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan has to know of a kind of records: how one fits, which row is meant by it, and how it is written. */
interface RecordSubject {

    /** The record as it fits its columns and is compared; null if it does not: why is in the problems. */
    @Nullable ImportedRecord fit(ImportedRecord record, List<Problem> problems);

    /** In which order they are to be planned: of two for the same row the first one counts. */
    default List<ImportedRecord> inTurn(List<ImportedRecord> records) {
        return records;
    }

    /** What a person has to know of a second record for the same row, which is not taken; null for nothing. */
    default @Nullable Problem again(ImportedRecord first, ImportedRecord second) {
        return Problem.rejected(second.line(), null, second.name(), "duplicateRecord", second.name(), Integer.toString(first.line()));
    }

    /** Which rows are meant, in the order of the records. */
    List<Meant> find(List<ImportedRecord> records);

    /** Writes what is new and what is taken. @return the rows' ids, in the order of the plans */
    List<Long> write(List<RecordPlan> plans);
}
