package app.kontor.document;

import java.time.Instant;

/**
 * A file that Kontor keeps.
 *
 * @param hash SHA-256 of its bytes, 64 hexadecimal digits: where they lie
 * @param kind stable code of what it is: "invoice", "import" …
 * @param owner the row that it belongs to
 */
public record Document(long id, String hash, String kind, String name, long bytes, Owner owner, Instant createdAt) {

    /** A row of any table. */
    public record Owner(String table, long id) {}

    /** What a document is to become, when its bytes are kept already. */
    public record Draft(String hash, String kind, String name, long bytes, Owner owner) {}
}
