package app.kontor.history;

import java.util.List;

/** A command and what it did to the rows that were asked about. */
public record Event(CommandEntry command, List<RowChange> changes) {}
