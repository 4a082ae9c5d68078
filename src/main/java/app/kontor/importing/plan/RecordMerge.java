package app.kontor.importing.plan;

import app.kontor.importing.ImportedRecord;
import app.kontor.importing.plan.FieldChange.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a file says differently than what is here, field by field, and which of it is taken: the owner's edits win, a blank says nothing.
 *
 * @param base what a file said last; empty if none did
 * @param isOurs whether somebody of the house wrote the row last: then what no file has said is theirs
 * @param chosen whether somebody has decided that the file wins in a field
 */
record RecordMerge(Map<String, String> base, boolean isOurs, Predicate<String> chosen) {
    /** What is taken as a whole or not at all: the street of one and the town of another are nobody's, 10 dollars are not 10 euros. */
    private static final List<Set<String>> WHOLES = List.of(
            Set.of("street", "street2", "zip", "city", "region", "country"), Set.of("price", "currency", "validFrom"));

    /** @param now what is compared; by the other fields the row was found */
    List<FieldChange> changes(ImportedRecord incoming, Map<String, String> now) {
        List<FieldChange> changes = new ArrayList<>();
        for (String field : new TreeSet<>(incoming.values().keySet())) {
            String said = incoming.value(field);
            String here = now.getOrDefault(field, "");
            if (now.containsKey(field) && !isSame(field, said, here) && (!said.equals(base.get(field)) || chosen.test(field))) {
                changes.add(new FieldChange(field, here.isEmpty() ? null : here, said, rule(field, here)));
            }
        }
        for (Set<String> whole : WHOLES) {
            if (changes.stream().anyMatch(change -> whole.contains(change.field()) && !change.taken())) {
                changes.replaceAll(change -> whole.contains(change.field())
                        ? new FieldChange(change.field(), change.before(), change.after(), Rule.EDITED) : change);
            }
        }
        return changes;
    }

    private static boolean isSame(String field, String said, String here) {
        return field.equals("email") ? said.equalsIgnoreCase(here) : said.equals(here);
    }

    /** Where the file says what it said before, the difference is an edit of the house and none of the file. */
    private Rule rule(String field, String here) {
        String before = base.get(field);
        boolean isTaken = before == null ? here.isEmpty() || !isOurs : isSame(field, before, here);
        return isTaken ? Rule.TAKEN : chosen.test(field) ? Rule.CHOSEN : Rule.EDITED;
    }
}
