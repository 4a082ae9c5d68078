package app.kontor.cli;

import app.kontor.backup.Content;
import app.kontor.backup.Content.Inspection;
import app.kontor.backup.Generation;
import app.kontor.backup.SecondPlace;
import app.kontor.text.Texts;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A backup in an answer; what nobody has checked yet is null. */
record BackupShown(
        String id, String file, @Nullable Instant at, @Nullable String reason, String state, @Nullable Long seq, @Nullable Long orders,
        @Nullable String lastInvoice, @Nullable Long documents, @Nullable Long bytes, @Nullable String program) {

    /** The place outside of this PC. @param last when the newest copy there was made */
    record Second(@Nullable String folder, String state, @Nullable Instant last) {

        static Second of(SecondPlace place) {
            return new Second(place.folder() == null ? null : place.folder().toString(), code(place.state()), place.last());
        }
    }

    static BackupShown of(Generation one) {
        Content content = one.content();
        Long bytes = one.state() == Generation.State.UNVERIFIED ? null : one.bytes();
        return content == null
                ? new BackupShown(one.id(), one.file().toString(), null, null, code(one.state()), null, null, null, null, bytes, null)
                : of(one.id(), one.file().toString(), code(one.state()), content, bytes);
    }

    static BackupShown of(String id, String file, String state, Content content, @Nullable Long bytes) {
        Inspection found = content.inspection();
        return found == null
                ? new BackupShown(id, file, content.at(), content.reason().code(), state, null, null, null, null, bytes, content.program())
                : new BackupShown(id, file, content.at(), content.reason().code(), state, found.seq(), found.orders(), found.lastInvoice(),
                        found.documents(), bytes, content.program());
    }

    /** Its line in a table of the columns id, at, why, state, orders, invoice, megabytes. */
    void in(TextTable table, Texts texts) {
        table.row(id, at, reason == null ? null : texts.get("backup.reason." + reason), texts.get("backup.state." + state), orders,
                lastInvoice, bytes == null ? null : "%.1f".formatted(bytes / 1e6));
    }

    static TextTable table(Texts texts) {
        return new TextTable(texts, "id", "at", "why", "state", ">orders", "invoice", ">megabytes");
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
