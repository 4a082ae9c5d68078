package app.kontor.trials;

/** @param detail what was found, for people */
record Verdict(Outcome outcome, String detail) {}
