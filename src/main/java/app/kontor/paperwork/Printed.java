package app.kontor.paperwork;

import java.util.List;

/** What was written to a stream: {@link Paper} without its bytes. */
public record Printed(int documents, int pages, List<MissingLetters> warnings) {}
