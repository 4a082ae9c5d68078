package app.kontor.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days on which the demo's people work: Monday to Friday. */
final class Workdays {
    private Workdays() {}

    static boolean is(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The working day that many days before, or the last one before that. */
    static LocalDate before(LocalDate from, int days) {
        LocalDate day = from.minusDays(days);
        while (!is(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
