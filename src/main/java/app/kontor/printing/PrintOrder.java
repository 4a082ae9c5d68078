package app.kontor.printing;

/**
 * Something to print.
 *
 * @param title what the user and the printer's queue call it: "RE-2026-0871"
 */
public record PrintOrder(PaperKind kind, String title, byte[] pdf) {

    /** A title may hold a slash; a file's name may not. */
    String fileName() {
        String safe = title.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
        return (safe.isEmpty() ? kind.file() : safe) + ".pdf";
    }
}
