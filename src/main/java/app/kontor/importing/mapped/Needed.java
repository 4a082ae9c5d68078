package app.kontor.importing.mapped;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a profile needs where one of several will do. */
final class Needed {
    private Needed() {}

    /** A name, and something by which the next file finds the same one again. */
    static List<String> ofPerson(ImportProfile profile) {
        List<String> missing = new ArrayList<>();
        if (hasNone(profile, "name", "last", "company")) {
            missing.add("name");
        }
        if (hasNone(profile, "number", "email", "vatId", "zip")) {
            missing.add("number");
        }
        return missing;
    }

    private static boolean hasNone(ImportProfile profile, String... targets) {
        return Stream.of(targets).allMatch(target -> profile.mapping(target).isEmpty());
    }
}
