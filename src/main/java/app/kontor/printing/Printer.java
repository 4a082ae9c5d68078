package app.kontor.printing;

import java.util.List;

/**
 * A printer of this PC as the user sees it.
 *
 * @param trays what can be chosen by name
 * @param ready false if it says that it takes no jobs now
 */
public record Printer(String name, List<String> trays, List<Size> sizes, boolean ready) {

    /** A paper that it knows; lengths in tenths of a millimetre, the shorter edge first. */
    public record Size(String name, int width, int height) {}
}
