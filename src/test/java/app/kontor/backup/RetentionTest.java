package app.kontor.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.backup.Retention.Aged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which generations stay, as a table of cases and over a random year. */
class RetentionTest {
    private static final Retention UTC = new Retention(ZoneOffset.UTC);
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

    /** Ages in hours; one with a question mark is not verified. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one stays                      | 0                          | 0
            nothing is kept of nothing     | ''                         | ''
            the last ten of one hour stay  | 0 1 2 3 4 5 6 7 8 9 10 11  | 0 1 2 3 4 5 6 7 8 9
            an old one alone stays         | 99999                      | 99999
            unverified and newer waits     | 1? 2                       | 1? 2
            unverified and older goes      | 2 3?                       | 2
            only unverified ones wait      | 1? 2?                      | 1? 2?
            """)
    void keeps(String name, String ages, String stay) {
        assertThat(UTC.kept(aged(ages))).as(name).containsExactlyInAnyOrderElementsOf(words(stay));
    }

    @Test
    void oneOfEachDayWeekAndMonth() {
        List<Aged> daily = IntStream.range(0, 800).mapToObj(day -> aged(day, NOW.minus(Duration.ofDays(day)), true)).toList();
        Set<Integer> days = days(daily);
        assertThat(days).as("14 days").containsAll(IntStream.range(0, 14).boxed().toList());
        assertThat(days).as("Sundays of eight weeks").contains(1, 8, 15, 22, 29, 36, 43).doesNotContain(50);
        assertThat(days).as("24 months: the last day of each").contains(2, 30, 61, 92).noneMatch(day -> day > 730);
        assertThat(days).hasSize(14 + 5 + 22);
    }

    @Test
    void midnightIsTheShops() {
        List<Aged> two = List.of(aged(0, Instant.parse("2026-03-01T23:30:00Z"), true), aged(1, Instant.parse("2026-03-01T22:30:00Z"), true));
        List<Aged> many = new ArrayList<>(two);
        IntStream.range(0, 10).forEach(n -> many.add(aged(10 + n, NOW.plusSeconds(n), true)));
        assertThat(UTC.kept(many)).contains("0").doesNotContain("1");
        assertThat(new Retention(ZoneId.of("Europe/Berlin")).kept(many)).as("half past midnight is a new day there").contains("1");
    }

    /** Thinned after every backup, as it is done: what stays must serve as if all had been there. */
    @Test
    void aYearOfRandomBackups() {
        Random random = new Random(4);
        List<Aged> shelf = new ArrayList<>();
        Set<YearMonth> months = new TreeSet<>();
        Instant at = Instant.parse("2025-01-01T08:00:00Z");
        for (int n = 0; n < 3000; n++) {
            at = at.plus(Duration.ofMinutes(random.nextInt(360)));
            Aged made = aged(n, at, random.nextInt(5) > 0);
            shelf.add(made);
            Set<String> kept = UTC.kept(shelf);
            Aged last = shelf.stream().filter(Aged::verified).reduce((a, b) -> b).orElse(made);
            assertThat(kept).as("the last verified one").contains(last.id());
            shelf.removeIf(one -> !kept.contains(one.id()));
            if (made.verified()) {
                months.add(YearMonth.from(at.atZone(ZoneOffset.UTC)));
            }
        }
        assertThat(shelf.stream().filter(Aged::verified).count()).isBetween(20L, 56L);
        assertThat(shelf.stream().map(one -> YearMonth.from(one.at().atZone(ZoneOffset.UTC))).collect(Collectors.toSet()))
                .as("a backup of every month").isEqualTo(months);
        assertThat(UTC.kept(shelf)).as("thinning twice changes nothing").hasSameSizeAs(shelf);
    }

    private static Aged aged(int n, Instant at, boolean verified) {
        return new Aged(Integer.toString(n), at, verified);
    }

    private static List<Aged> aged(String ages) {
        return words(ages).stream()
                .map(word -> new Aged(word, NOW.minus(Duration.ofHours(Long.parseLong(word.replace("?", "")))), !word.endsWith("?")))
                .toList();
    }

    private static Set<Integer> days(List<Aged> all) {
        return UTC.kept(all).stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
