package app.kontor.importing.mapped;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one target comes from.
 *
 * @param target its code
 * @param columns as the file names them; the cells of several are joined, none makes the fallback a constant
 * @param separator between joined cells
 * @param fallback what stands in for an empty cell, null for nothing
 */
public record Mapping(
        String target, List<String> columns, String separator, @Nullable String fallback, Transform transform) {

    public Mapping {
        columns = columns == null ? List.of() : List.copyOf(columns); // JSON that somebody wrote by hand
        separator = separator == null ? " " : separator;
        transform = transform == null ? Transform.NONE : transform;
    }

    public static Mapping of(String target, String... columns) {
        return new Mapping(target, List.of(columns), " ", null, Transform.NONE);
    }

    public static Mapping constant(String target, String value) {
        return new Mapping(target, List.of(), " ", value, Transform.NONE);
    }

    public Mapping with(Transform other) {
        return new Mapping(target, columns, separator, fallback, other);
    }

    public Mapping orElse(@Nullable String value) {
        return new Mapping(target, columns, separator, value, transform);
    }

    public Mapping from(List<String> others) {
        return new Mapping(target, others, separator, fallback, transform);
    }

    /** Whether it says anything at all. */
    public boolean isEmpty() {
        return columns.isEmpty() && fallback == null;
    }
}
