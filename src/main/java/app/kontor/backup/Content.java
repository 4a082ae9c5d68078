package app.kontor.backup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds: its {@code manifest.json}.
 *
 * @param format     1; a program refuses what is newer than it knows
 * @param program    Kontor's version that made it
 * @param at         when the shop was as it is in here
 * @param whole      whether the documents are inside; else they lie in the store beside
 * @param parts      every file inside but the manifest itself
 * @param inspection what two openings of the copy found; null as long as it was not checked
 */
public record Content(
        int format, String program, Instant at, Reason reason, boolean whole, List<Part> parts,
        @Nullable Inspection inspection) {
    static final int FORMAT = 1;

    public Content {
        parts = List.copyOf(parts);
    }

    /** A file inside. @param sha256 of its bytes, 64 hexadecimal digits */
    public record Part(String name, long bytes, String sha256) {}

    /** Where a shop stands. @param seq number of its last command. @param head the chain's hash there. @param lastInvoice null without one */
    public record Inspection(
            UUID database, long seq, String head, long orders, @Nullable String lastInvoice, long documents, String digest) {}

    Content whole(List<Part> all) {
        return new Content(format, program, at, reason, true, all, inspection);
    }

    Content inspected(Inspection found) {
        return new Content(format, program, at, reason, whole, parts, found);
    }
}
