package app.kontor.printing;

import app.kontor.value.FileName;

/**
 * Something to print.
 *
 * @param title what the user and the printer's queue call it: "RE-2026-0871"
 */
public record PrintOrder(PaperKind kind, String title, byte[] pdf) {

    /** A title may hold a slash; a file's name may not. */
    String fileName() {
        return FileName.of(title.isBlank() ? kind.file() : title, ".pdf");
    }
}
