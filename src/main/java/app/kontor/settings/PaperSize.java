package app.kontor.settings;

/** The sheets that documents are printed on. */
public enum PaperSize {
    A4("A4"),
    LETTER("Letter");

    private final String text;

    PaperSize(String text) {
        this.text = text;
    }

    /** As it is stored and printed. */
    public String text() {
        return text;
    }

    /** @throws IllegalArgumentException for any other text */
    public static PaperSize of(String text) {
        for (PaperSize size : values()) {
            if (size.text.equalsIgnoreCase(text)) {
                return size;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
