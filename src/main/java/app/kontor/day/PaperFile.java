package app.kontor.day;

import java.nio.file.Path;
import java.util.List;

/**
 * A PDF that was written.
 *
 * @param kind stable code: {@code pick-list}, {@code packing-slips}, {@code labels}, {@code invoices}
 * @param warnings for people: letters that no font on this PC has
 */
public record PaperFile(String kind, Path file, int documents, int pages, List<String> warnings) {}
