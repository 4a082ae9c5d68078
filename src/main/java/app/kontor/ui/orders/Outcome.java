package app.kontor.ui.orders;

import app.kontor.printing.PrintJob;
import app.kontor.value.CommandId;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an action did.
 *
 * @param done    how many orders (or papers) it was done to
 * @param skipped sentences about those that stayed as they were
 * @param command what takes it back, null if it left nothing to take back
 * @param paper   the file or folder where paper lies that had no printer, null for none
 * @param jobs    what was printed, or laid there
 */
public record Outcome(int done, List<String> skipped, @Nullable CommandId command, @Nullable Path paper, List<PrintJob> jobs) {
    public Outcome {
        skipped = List.copyOf(skipped);
        jobs = List.copyOf(jobs);
    }

    public static Outcome of(int done, List<String> skipped) {
        return new Outcome(done, skipped, null, null, List.of());
    }

    Outcome printed(Path where, List<PrintJob> papers) {
        boolean filed = papers.stream().anyMatch(job -> job.state() == PrintJob.State.FILED);
        return new Outcome(done, skipped, command, filed ? where : null, papers);
    }

    Outcome undoneBy(@Nullable CommandId id) {
        return new Outcome(done, skipped, id, paper, jobs);
    }

    /** One order, and it refused. */
    boolean isRefusal() {
        return done == 0 && skipped.size() == 1;
    }
}
