package app.kontor.ui.kit;

import app.kontor.value.FileName;
import java.util.List;

/**
 * Asks for files or a folder.
 *
 * @param suggestedName for a file to be written, else empty
 * @param endings       such as "csv", "xlsx"; none for any file
 */
public record FileQuestion(Kind kind, String title, String suggestedName, List<String> endings) {

    public enum Kind { OPEN, SAVE, FOLDER }

    public static FileQuestion open(String title, String... endings) {
        return new FileQuestion(Kind.OPEN, title, "", List.of(endings));
    }

    public static FileQuestion save(String title, String suggestedName, String... endings) {
        return new FileQuestion(Kind.SAVE, title, FileName.of(suggestedName), List.of(endings));
    }

    public static FileQuestion folder(String title) {
        return new FileQuestion(Kind.FOLDER, title, "", List.of());
    }
}
