package app.kontor.importing.plan;

import java.util.List;
import java.util.Map;

/** Whom or what a record of a list means. */
sealed interface Meant {
    /** Nothing that is here. @param identity by which a second record of the file is known for the same one; empty for nothing */
    record Nobody(String identity) implements Meant {}

    /** @param now what is here, by the targets' codes, as records are compared */
    record Known(long id, String label, Map<String, String> now, boolean isArchived) implements Meant {}

    /** It can't be said which. @param code of the problem */
    record Unclear(String code, List<String> arguments) implements Meant {
        Unclear(String code, String... arguments) {
            this(code, List.of(arguments));
        }
    }
}
