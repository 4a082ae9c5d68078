package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.spreadsheet.Row;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final Field CREATED = new Field(0, "Created");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-08-24 13:18:58 +0200|2026-08-24T11:18:58Z",
        "2026-11-01 01:30:00 -0400|2026-11-01T05:30:00Z",
        "2009-01-01T10:50:49-08:00|2009-01-01T18:50:49Z",
        "2026-01-02T03:04:05Z|2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.678+00:00|2026-01-02T03:04:05Z",
        "2013-01-07 07:35:42 PST|2013-01-07T15:35:42Z",
        "2026-01-02 3:04:05|2026-01-02T03:04:05",
        "2026/01/02|2026-01-02",
        "2026-01-02|2026-01-02",
        "26.05.2026|2026-05-26",
        "26.05.26 14:05|2026-05-26T14:05",
        "Sep-18-26|2026-09-18",
        "Oct-02-26 01:53:00|2026-10-02T01:53",
        "26-May-26|2026-05-26",
        "05-oct.-26|2026-10-05",
        "10-Dez-25|2025-12-10",
        "12-mar-26|2026-03-12",
        "3-août-26|2026-08-03",
        "Dec 8, 2024|2024-12-08",
        "18. September 2026|2026-09-18",
        "Tue, Sep 8, 2026 9:15 PM|2026-09-08T21:15",
        "45384.34789351852|2024-04-02T08:20:58",
        "45384,5|2024-04-02T12:00",
        "45384|2024-04-02",
        "2026-05-26 12:00 AM|2026-05-26T00:00",
    })
    void spellings(String text, String expected) {
        assertThat(show(dates(null).read(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "31.02.2026", "2026-02-30", "2026-13-01 10:00:00 +0200", "1999-12-31", "2101-01-01", "0000-00-00", "20260102", "45", "99999",
        "yesterday", "Foo-18-26", "2026-01-02 25:00", "13:05", "2026-01-02 13:00 PM", "2026-08-24 1x:18:58 +0200"
    })
    void noDates(String text) {
        assertThat(dates(null).read(text)).isNull();
    }

    @Test
    void oneDayAboveTwelveDecidesForAll() {
        assertThat(show(dates(null, "03/04/2026", "26/05/2026").read("03/04/2026"))).isEqualTo("2026-04-03");
        assertThat(show(dates(null, "03/04/2026", "05/26/26").read("03/04/2026"))).isEqualTo("2026-03-04");
    }

    @Test
    void whatNothingDecidesIsRefusedWithItsLine() {
        assertThatThrownBy(() -> dates(null, "05/05/2026", "03/04/2026"))
                .isInstanceOfSatisfying(FileRefused.class, e -> {
                    assertThat(e.code()).isEqualTo("import.ambiguous");
                    assertThat(e.line()).isEqualTo(3);
                });
        assertThatThrownBy(() -> dates(null, "13/05/2026", "05/13/2026", "03/04/2026")).isInstanceOf(FileRefused.class);
    }

    @Test
    void nothingToDecideIsNoReasonToRefuse() {
        assertThat(show(dates(null, "05/05/2026").read("05/05/2026"))).isEqualTo("2026-05-05");
        assertThat(dates(null, "2026-01-02 10:00:00 +0100").order()).isEqualTo(DateOrder.YMD);
    }

    @Test
    void whatAPersonOrTheFormatDecidedHolds() {
        assertThat(show(dates(DateOrder.DMY, "03/04/2026").read("03/04/2026"))).isEqualTo("2026-04-03");
        assertThat(dates(DateOrder.MDY, "26/05/2026").read("26/05/2026")).isNull();
        assertThat(show(dates(DateOrder.YMD).read("26-05-03"))).isEqualTo("2026-05-03");
        assertThat(show(dates(DateOrder.MDY).read("26.05.2026"))).isEqualTo("2026-05-26");
    }

    private static Dates dates(@Nullable DateOrder chosen, String... cells) {
        List<Row> rows = Stream.iterate(0, i -> i + 1)
                .limit(cells.length)
                .map(i -> Row.of(i + 2, List.of(cells[i])))
                .toList();
        Dates dates = new Dates(chosen, List.of(CREATED));
        rows.forEach(dates::look);
        dates.settle();
        return dates;
    }

    private static String show(@Nullable ImportedDate date) {
        if (date == null) {
            return "no date";
        }
        return String.valueOf(date.instant() != null ? date.instant() : date.local() != null ? date.local() : date.day());
    }
}
