package app.kontor.importing.plan;

import app.kontor.db.Changes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import will do, or has done.
 *
 * @param unknownSkus texts of the files' orders that no product has
 * @param shortLines order lines that will have no stock
 * @param batch the import's number; null for a plan, and for an import that changed nothing
 * @param asOf the state of the shop that was planned for: as long as no command came after it, planning again would say the same
 */
public record ImportPlan(List<FilePlan> files, int unknownSkus, int shortLines, @Nullable Integer batch, Changes.Point asOf) {

    public boolean changesSomething() {
        return files.stream().anyMatch(FilePlan::changesSomething);
    }

    /** Records that are made or changed. */
    int writes() {
        return files.stream().map(FilePlan::counts).mapToInt(counts -> counts.created() + counts.changed()).sum();
    }

    /** As it was carried out. @param done its files, in their order */
    ImportPlan as(int number, List<FilePlan> done) {
        return new ImportPlan(done, unknownSkus, shortLines, number, asOf);
    }

    /** Whether both say the same of every record: the plan that was shown is the plan that is applied. */
    boolean agreesWith(ImportPlan other) {
        return verdicts().equals(other.verdicts());
    }

    private List<Object> verdicts() {
        return files.stream()
                .map(f -> (Object) List.of(
                        f.channel(),
                        f.orders().said(),
                        f.products().stream().map(p -> List.of(p.incoming().key(), p.verdict())).toList(),
                        f.stock().stream().map(s -> List.of(s.incoming().sku(), s.verdict())).toList(),
                        f.records().stream().map(r -> List.of(r.incoming().line(), r.verdict(), r.changes())).toList()))
                .toList();
    }
}
