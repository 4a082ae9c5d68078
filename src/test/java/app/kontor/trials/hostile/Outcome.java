package app.kontor.trials.hostile;

import app.kontor.importing.FileRefused;
import app.kontor.importing.plan.ImportPlan;

/** What became of a file. */
sealed interface Outcome {

    /**
     * @param again records of the same file, read a second time, that would not be "the same"
     * @param changes what it would change of the first of them
     */
    record Read(ImportPlan plan, int again, String changes) implements Outcome {}

    record Refused(FileRefused why, String sentence) implements Outcome {}

    /** Refused by a rule that is no fault of the file: several channels, a name of a channel. */
    record Ruled(String key) implements Outcome {}

    /** What must never happen. */
    record Fault(String what, Throwable why) implements Outcome {}
}
