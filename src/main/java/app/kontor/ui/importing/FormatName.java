package app.kontor.ui.importing;

import app.kontor.importing.mapped.ImportProfile;
import app.kontor.ui.kit.Ui;

/** The formats of files as people call them. */
public record FormatName(Ui ui) {
    private static final String OURS = "kontor-";

    /** Of a program's or a platform's format, a profile, or a list of our own; one that a later program no longer has keeps its code. */
    public String of(String code) {
        if (code.startsWith(ImportProfile.FORMAT)) {
            String name = code.substring(ImportProfile.FORMAT.length());
            return name.isEmpty() ? ui.text("importing.profile.once") : ui.text("importing.profile", name);
        }
        if (code.startsWith(OURS)) {
            return ui.text("importing.format.ours", kind(code.substring(OURS.length())));
        }
        String key = "import.format." + code;
        return ui.texts().has(key) ? ui.text(key) : code;
    }

    private String kind(String list) {
        String key = "export.kind." + list;
        return ui.texts().has(key) ? ui.text(key) : list;
    }
}
