package app.kontor.paperwork;

import java.time.LocalDate;

/**
 * A page that shows where a printer puts things.
 *
 * @param right  the offset that is set, in tenths of a millimetre
 * @param width  of the paper, in tenths of a millimetre
 */
public record TestPage(String printer, int width, int height, int right, int down, LocalDate date, String language) {}
