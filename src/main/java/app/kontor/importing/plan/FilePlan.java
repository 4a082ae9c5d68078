package app.kontor.importing.plan;

import app.kontor.channel.Channel;
import app.kontor.importing.ParsedFile;
import app.kontor.importing.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What will become of one file.
 *
 * @param channel name of the channel, empty for a file that belongs to none
 * @param known the channel, null if it will be made
 * @param totals per currency, of all orders recognised, cancelled ones too, as the customers were charged
 */
public record FilePlan(
        ParsedFile file,
        String channel,
        @Nullable Channel known,
        Counts counts,
        Map<String, BigDecimal> totals,
        List<Problem> problems,
        PlannedOrders orders,
        List<ProductPlan> products,
        List<StockPlan> stock,
        List<RecordPlan> records) {

    /** Records by what becomes of them; {@code created} includes {@code history}. */
    public record Counts(int created, int changed, int same, int history, int rejected) {

        static Counts of(List<Verdict> verdicts, int rejected) {
            return new Counts(
                    count(verdicts, Verdict.NEW) + count(verdicts, Verdict.HISTORY),
                    count(verdicts, Verdict.CHANGED),
                    count(verdicts, Verdict.SAME),
                    count(verdicts, Verdict.HISTORY),
                    rejected + count(verdicts, Verdict.REJECTED));
        }

        static Counts of(PlannedOrders orders, int rejected) {
            return new Counts(
                    orders.count(Verdict.NEW) + orders.count(Verdict.HISTORY), orders.count(Verdict.CHANGED), orders.count(Verdict.SAME),
                    orders.count(Verdict.HISTORY), rejected + orders.count(Verdict.REJECTED));
        }

        /** Of all files of an import. */
        public static Counts sum(List<FilePlan> files) {
            List<Counts> all = files.stream().map(FilePlan::counts).toList();
            return new Counts(all.stream().mapToInt(Counts::created).sum(), all.stream().mapToInt(Counts::changed).sum(),
                    all.stream().mapToInt(Counts::same).sum(), all.stream().mapToInt(Counts::history).sum(),
                    all.stream().mapToInt(Counts::rejected).sum());
        }

        private static int count(List<Verdict> verdicts, Verdict wanted) {
            return (int) verdicts.stream().filter(v -> v == wanted).count();
        }
    }

    /** The same file with other plans for its records. */
    FilePlan with(List<RecordPlan> plans, List<Problem> told) {
        Counts made = Counts.of(plans.stream().map(RecordPlan::verdict).toList(), file.rejected());
        return new FilePlan(file, channel, known, made, totals, told, orders, products, stock, plans);
    }

    /** Order lines that were read. */
    public int orderLines() {
        return orders.lines();
    }

    /** Whether applying it would write anything. */
    public boolean changesSomething() {
        return counts.created() + counts.changed() > 0;
    }
}
