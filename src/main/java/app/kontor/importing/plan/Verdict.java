package app.kontor.importing.plan;

import app.kontor.value.Coded;

/** What an import does with a record. HISTORY is new, but finished already: kept, never worked on. */
public enum Verdict implements Coded {
    NEW,
    HISTORY,
    CHANGED,
    SAME,
    REJECTED
}
