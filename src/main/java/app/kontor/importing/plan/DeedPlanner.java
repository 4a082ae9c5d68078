package app.kontor.importing.plan;

import app.kontor.importing.ImportedRecord;
import app.kontor.importing.Problem;
import java.util.List;

/** Plans records that are no things but something that happened to orders: they were sent, they were paid. */
interface DeedPlanner {
    /** One plan for each record, in their order. May be asked several times for one import. */
    List<RecordPlan> plan(List<ImportedRecord> records, List<Problem> problems);
}
