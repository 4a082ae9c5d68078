package app.kontor.trials;

/** What became of a shop. Those up to {@link #NOT_BEGUN} keep the promise. */
enum Outcome {
    /** Exactly what was acknowledged is there. */
    KEPT,
    /** So is the command that was under way, whole. */
    AND_MORE,
    /** Damaged, and every value is what it was. */
    HARMLESS,
    /** Damaged, and said so. */
    NOTICED,
    /** A sentence instead of a shop, before anything was acknowledged. */
    NOT_BEGUN,
    /** Something acknowledged is gone. */
    LOST,
    /** Rows differ from those after any command. */
    HALF,
    /** The check finds something. */
    UNSOUND,
    /** A value differs, and the check says that all is well. */
    SILENT,
    /** It does not open. */
    SHUT,
    HANGS,
    /** Refused without a sentence that helps. */
    UNHELPFUL,
    /** Said to be not done, and done. */
    LIED;

    boolean isGood() {
        return compareTo(NOT_BEGUN) <= 0;
    }
}
