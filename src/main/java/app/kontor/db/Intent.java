package app.kontor.db;

import app.kontor.value.BatchId;
import app.kontor.value.CommandId;
import org.jspecify.annotations.Nullable;

/** What a use case is about to do; {@link Database#write} makes a {@link Command} of it. */
public record Intent(String kind, String subject, @Nullable BatchId batch, @Nullable CommandId undoOf) {

    private static final int SUBJECT_LENGTH = 400;

    public static Intent of(String kind, String subject) {
        return new Intent(kind, subject.substring(0, Math.min(SUBJECT_LENGTH, subject.length())), null, null);
    }

    public static Intent of(String kind, int count) {
        return of(kind, Integer.toString(count));
    }

    public Intent inBatch(BatchId id) {
        return new Intent(kind, subject, id, undoOf);
    }

    public Intent undoing(CommandId id) {
        return new Intent(kind, subject, batch, id);
    }
}
