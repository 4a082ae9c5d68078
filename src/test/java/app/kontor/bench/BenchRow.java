package app.kontor.bench;

import java.util.List;

/** A row of the table: measures one of the owner's waits, beside what nobody with the same libraries can beat, and holds it against the truth. */
interface BenchRow {
    /** @throws IllegalStateException when the program answered something else than the truth */
    List<Figure> measure(BenchPlace place) throws Exception;

    /** For what reads whole files: as much as an installed program has. */
    default String heap(String given) {
        return given;
    }

    /** For what was answered. */
    static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException("Not the truth: " + what);
        }
    }
}
