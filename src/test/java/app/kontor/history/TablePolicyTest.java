package app.kontor.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.schema.DefaultSchema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.ForeignKey;
import org.jooq.Named;
import org.junit.jupiter.api.Test;

/** Undo knows what to do with every table. */
class TablePolicyTest {
    /** Written past the change log: its own tables, and what is summed up again. */
    private static final Set<String> WITHOUT = Set.of("meta", "command", "change", "addition", "stock_level", "stock_balance", "table_digest");

    @Test
    void everyTableHasAPolicyOrIsWrittenWithoutTheLog() {
        Set<String> known = new TreeSet<>(WITHOUT);
        TablePolicy.ALL.forEach(p -> known.add(p.table().getName()));
        Set<String> tables = new TreeSet<>(DefaultSchema.DEFAULT_SCHEMA.getTables().stream().map(Named::getName)
                .filter(t -> !t.startsWith("flyway")).toList());
        assertThat(known).isEqualTo(tables);
    }

    @Test
    void parentsComeBeforeTheirChildren() {
        List<String> order = TablePolicy.ALL.stream().map(p -> p.table().getName()).toList();
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            for (ForeignKey<?, ?> key : policy.table().getReferences()) {
                assertThat(order.indexOf(key.getKey().getTable().getName()))
                        .as("%s before %s", key.getKey().getTable().getName(), policy.table().getName())
                        .isLessThan(order.indexOf(policy.table().getName()));
            }
        }
    }
}
