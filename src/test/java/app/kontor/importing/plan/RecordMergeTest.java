package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.ImportedRecord;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three-way: what the file said last, what is here, what it says now. */
class RecordMergeTest {

    @ParameterizedTest(name = "base {0}, here {1}, file {2}, ours {3}: {4}")
    @CsvSource(nullValues = "-", value = {
        "-, -, Kiel, true,     city taken",
        "-, Kiel, Kiel, true,  ''",
        "-, Kiel, Bonn, true,  city kept",
        "-, Kiel, Bonn, false, city taken",
        "Kiel, Kiel, Bonn, true, city taken",
        "Kiel, Bonn, Kiel, true, ''",
        "Kiel, Bonn, Ulm, true,  city kept",
        "Kiel, Bonn, Ulm, false, city kept",
        "Kiel, -, Kiel, true,    ''",
        "Kiel, -, Ulm, true,     city kept",
        "Kiel, Bonn, -, true,    ''"})
    void theOwnersEditsWinAndABlankSaysNothing(@Nullable String base, @Nullable String here, @Nullable String file, boolean ours, String result) {
        assertThat(merged(map("city", base), here("city", here), map("city", file), ours)).isEqualTo(result);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", value = {"email, ANNA@example.com, anna@example.com, ''", "name, ANNA, Anna, name kept", "chosen, 1, 2, chosen taken", "number, -, 2, ''"})
    void anAddressOfMailHasNoCaseAndTheNumberIsTheKey(String field, @Nullable String here, String file, String result) {
        assertThat(merged(Map.of(), map(field, here), Map.of(field, file), true)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"Kiel, 'city kept, phone taken, street kept'", "-, 'city taken, phone taken, street taken'"})
    void anAddressIsTakenAsAWhole(@Nullable String city, String result) {
        assertThat(merged(Map.of(), Map.of("city", city == null ? "" : city, "street", "", "phone", ""), Map.of("city", "Bonn", "street", "Am Markt 1", "phone", "12"), true)).isEqualTo(result);
    }

    private static Map<String, String> map(String field, @Nullable String value) {
        return value == null ? Map.of() : Map.of(field, value);
    }

    /** A row has all fields that are compared, blank or not. */
    private static Map<String, String> here(String field, @Nullable String value) {
        return Map.of(field, value == null ? "" : value);
    }

    private static String merged(Map<String, String> base, Map<String, String> here, Map<String, String> file, boolean ours) {
        return new RecordMerge(base, ours, "chosen"::equals).changes(new ImportedRecord(2, "", new TreeMap<>(file)), here).stream()
                .map(change -> change.field() + (change.taken() ? " taken" : " kept")).collect(Collectors.joining(", "));
    }
}
