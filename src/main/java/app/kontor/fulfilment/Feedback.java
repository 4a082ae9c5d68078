package app.kontor.fulfilment;

/** What a scan does to eye and ear. */
public enum Feedback {
    /** Nothing to say. */
    QUIET,
    /** An order lies on the bench. */
    OPENED,
    RIGHT,
    /** The last piece of the order. */
    COMPLETE,
    WRONG
}
