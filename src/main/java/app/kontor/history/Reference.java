package app.kontor.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jspecify.annotations.Nullable;

/**
 * A column that names another row.
 *
 * @param target null where its table differs from row to row
 * @param owns whether it names what the row belongs to
 * @param holds whether the other row can't go while this one is there
 */
record Reference(Field<?> column, @Nullable TablePolicy<?> target, boolean owns, boolean holds) {

    /** Of a table's rows; the owner's is the first. */
    static List<Reference> of(TablePolicy<?> policy) {
        List<Reference> references = new ArrayList<>();
        for (ForeignKey<?, ?> key : policy.table().getReferences()) {
            Field<?> column = key.getFields().getFirst();
            TablePolicy<?> target = TablePolicy.of(key.getKey().getTable().getName());
            references.add(new Reference(column, target, column.equals(policy.owner()), true));
        }
        if (policy.owner() != null && references.stream().noneMatch(Reference::owns)) {
            references.add(new Reference(policy.owner(), policy.ownerPolicy(), true, false));
        }
        return references;
    }

    /** Those of all tables that name rows of this one. */
    static List<Reference> to(TablePolicy<?> policy) {
        return policy.table().getPrimaryKey().getReferences().stream()
                .map(key -> new Reference(key.getFields().getFirst(), policy, false, true)).toList();
    }

    /** Whose column it is. */
    TablePolicy<?> from() {
        return TablePolicy.of(Objects.requireNonNull(((org.jooq.TableField<?, ?>) column).getTable()).getName());
    }
}
