package app.kontor.importing.plan;

import app.kontor.importing.ImportedRecord;
import app.kontor.importing.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a record of a list fit the columns it goes to: text is cut and a warning says so, what can't be is left out or rejects it. */
final class RecordFitting {
    private static final Map<String, Integer> LENGTHS = Map.of(
            "name", 300, "company", 300, "contact", 300, "phone", 80, "street", 300, "street2", 300, "zip", 40, "city", 200, "region", 120,
            "note", 4000);
    private static final int NUMBER = 40;
    private static final int LONGEST_AMOUNT = 17; // twelve digits and four behind the point

    private final ImportedRecord record;
    private final List<Problem> problems;
    private final Map<String, String> values;
    private boolean isRejected;

    RecordFitting(ImportedRecord record, List<Problem> problems) {
        this.record = record;
        this.problems = problems;
        this.values = new TreeMap<>(record.values());
        LENGTHS.forEach(this::cut);
    }

    /** The record with what is left; null if something of it rejects it. */
    @Nullable ImportedRecord fitted() {
        return isRejected ? null : record.saying(values);
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    void put(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
    }

    void reject(String code, String... arguments) {
        isRejected = true;
        problems.add(Problem.rejected(record.line(), null, record.name(), code, arguments));
    }

    /** Leaves a value out that can't be one. */
    void leaveOut(String field, String code) {
        problems.add(Problem.warning(record.line(), null, record.name(), code, value(field)));
        values.remove(field);
    }

    /** The number by which the next file finds the row: never cut. */
    void number(String field) {
        code(field, NUMBER);
    }

    void code(String field, int most) {
        if (value(field).length() > most) {
            reject("codeTooLong", value(field).substring(0, NUMBER) + "…", Integer.toString(most));
        }
    }

    void amount(String field) {
        if (value(field).length() > LONGEST_AMOUNT) {
            reject("amountTooLarge", value(field));
        }
    }

    void email() {
        String email = value("email");
        if (!email.isEmpty() && (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+") || email.length() > 320)) {
            leaveOut("email", "emailIgnored");
        }
    }

    /** A country that nobody knows is no code; its name stays beside the region. */
    void country() {
        String country = value("country");
        if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
            values.remove("country");
            put("region", value("region").isEmpty() ? country : value("region") + ", " + country);
            cut("region", LENGTHS.get("region"));
        }
    }

    private void cut(String field, int most) {
        String text = value(field);
        if (text.length() > most) {
            problems.add(Problem.warning(record.line(), null, record.name(), "textCut", text.substring(0, Fitting.SHORT) + "…", Integer.toString(most)));
            int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
            values.put(field, text.substring(0, end));
        }
    }
}
