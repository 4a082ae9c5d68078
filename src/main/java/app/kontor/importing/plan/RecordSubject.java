package app.kontor.importing.plan;

import app.kontor.importing.ImportedRecord;
import app.kontor.importing.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan has to know of a kind of records: how one fits, which row is meant by it, and how it is written. */
interface RecordSubject {

    /** The record as it fits its columns and is compared; null if it does not: why is in the problems. */
    @Nullable ImportedRecord fit(ImportedRecord record, List<Problem> problems);

    /** Which rows are meant, in the order of the records. */
    List<Meant> find(List<ImportedRecord> records);

    /** Writes what is new and what is taken. @return the rows' ids, in the order of the plans */
    List<Long> write(List<RecordPlan> plans);
}
