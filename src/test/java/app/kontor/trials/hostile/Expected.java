package app.kontor.trials.hostile;

import app.kontor.importing.Problem;
import app.kontor.importing.Problem.Severity;
import app.kontor.importing.plan.FilePlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must become of a file. */
sealed interface Expected {

    /** What is wrong with the outcome; null if nothing is. */
    @Nullable String complaint(Outcome outcome);

    /** Refused with this sentence. @param line that it names, 0 if the whole file is meant, -1 for any */
    record Refusal(String key, int line) implements Expected {
        @Override
        public @Nullable String complaint(Outcome outcome) {
            if (!(outcome instanceof Outcome.Refused refused)) {
                return "should be refused";
            }
            if (!refused.why().textKey().equals("import." + key)) {
                return "refused with " + refused.why().textKey();
            }
            if (refused.why().file().isEmpty()) {
                return "the refusal names no file";
            }
            if (line >= 0 && refused.why().line() != line) {
                return "names line " + refused.why().line();
            }
            boolean isNamed = refused.why().line() == 0 || key.startsWith("unknownFormat")
                    || refused.sentence().contains(Integer.toString(refused.why().line()));
            return isNamed ? null : "the sentence does not say line " + refused.why().line() + ": " + refused.sentence();
        }
    }

    /**
     * Read, with so many records taken and so many left out.
     *
     * @param line where a left-out record stands, 0 if none is
     */
    record Taken(int taken, int rejected, int line) implements Expected {
        @Override
        public @Nullable String complaint(Outcome outcome) {
            if (!(outcome instanceof Outcome.Read read)) {
                return "should be read";
            }
            FilePlan plan = read.plan().files().getFirst();
            FilePlan.Counts c = plan.counts();
            int found = c.created() + c.changed() + c.same();
            if (found != taken || c.rejected() != rejected) {
                return found + " taken, " + c.rejected() + " left out " + plan.problems();
            }
            List<Problem> why = plan.problems().stream().filter(p -> p.severity() == Severity.REJECTED).toList();
            return line == 0 || why.stream().anyMatch(p -> p.line() == line) ? null : "line " + line + " is not named: " + why;
        }
    }

    /** Refused as something, of which there is more than one honest name. */
    record SomeRefusal() implements Expected {
        @Override
        public @Nullable String complaint(Outcome outcome) {
            return outcome instanceof Outcome.Refused ? null : "should be refused";
        }
    }

    /** Refused or read, as long as it is whole, quick and said: for damage at random places. */
    record Whole() implements Expected {
        @Override
        public @Nullable String complaint(Outcome outcome) {
            return outcome instanceof Outcome.Ruled ruled ? ruled.key() : null;
        }
    }
}
