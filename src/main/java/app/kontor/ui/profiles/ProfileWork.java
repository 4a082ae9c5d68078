package app.kontor.ui.profiles;

import app.kontor.importing.FileRefused;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.importing.profile.ListedProfile;
import app.kontor.spreadsheet.FileArchive;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.Work;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done with a profile. */
final class ProfileWork {
    private static final String ENDING = "json";

    private final Ui ui;
    private final ProfileCases cases;
    private final Consumer<ImportRequest> wizard;
    private final Consumer<@Nullable String> shown;

    /** @param shown what the list shows has changed; with the profile to be at, null for the one that it is at */
    ProfileWork(Ui ui, ProfileCases cases, Consumer<ImportRequest> wizard, Consumer<@Nullable String> shown) {
        this.ui = ui;
        this.cases = cases;
        this.wizard = wizard;
        this.shown = shown;
    }

    /** With the last file that was read by it; where there is none, with one that is chosen. */
    void edit(ListedProfile listed) {
        ListedProfile.Use last = listed.last();
        if (last != null) {
            map(listed.profile(), progress -> new InputFile(last.file(), cases.imports().content(last.hash())));
        } else {
            ui.dialogs().files(FileQuestion.open(ui.text("profiles.edit.choose"), FileArchive.TABLES.toArray(String[]::new)),
                    chosen -> map(listed.profile(), progress -> file(chosen.getFirst())));
        }
    }

    private void map(ImportProfile profile, Work<InputFile> file) {
        ui.background().read(file, found -> wizard.accept(new ImportRequest(List.of(found), ReadOptions.RECOGNISE, null).by(profile)));
    }

    private static InputFile file(Path path) {
        try {
            return InputFile.of(path, List.of());
        } catch (IOException | FileRefused unreadable) {
            throw new BusinessRuleException("import.unreadable", path);
        }
    }

    void rename(ListedProfile listed) {
        String name = listed.profile().name();
        Question question = Question.of(ui.text("profiles.rename.title", name), ui.text("profiles.rename.text"), ui.text("profiles.rename.go"));
        ui.dialogs().askText(question, ui.text("mapping.name"), name, to -> ui.inBackground(() -> {
            cases.profiles().rename(name, to);
            return to;
        }, done -> toldOf("profiles.renamed", done)));
    }

    void copy(ListedProfile listed) {
        String name = listed.profile().name();
        Question question = Question.of(ui.text("profiles.copy.title", name), ui.text("profiles.copy.text"), ui.text("profiles.copy.go"));
        ui.dialogs().askText(question, ui.text("mapping.name"), ui.text("profiles.copy.name", name), to -> ui.inBackground(() -> {
            cases.profiles().copy(name, to);
            return to;
        }, done -> toldOf("profiles.copied", done)));
    }

    /** Nothing is asked: Ctrl+Z brings it back. */
    void delete(ListedProfile listed) {
        String name = listed.profile().name();
        ui.inBackground(() -> {
            cases.profiles().remove(name);
            return name;
        }, done -> told("profiles.deleted", done));
    }

    void export(ListedProfile listed) {
        String name = listed.profile().name();
        ui.dialogs().files(FileQuestion.save(ui.text("profiles.export.title"), name + "." + ENDING, ENDING), chosen -> ui.background().read(
                progress -> written(chosen.getFirst(), cases.profiles().text(name)), file -> ui.toasts().done(ui.text("profiles.exported", file))));
    }

    void bring() {
        ui.dialogs().files(FileQuestion.open(ui.text("profiles.bring.title"), ENDING), chosen -> ui.inBackground(
                () -> cases.profiles().bring(text(chosen.getFirst()), null),
                brought -> told("profiles.brought", String.join(", ", brought.stream().map(ImportProfile::name).toList()))));
    }

    private void told(String key, String name) {
        ui.toasts().done(ui.text(key, name));
        shown.accept(null);
    }

    private void toldOf(String key, String name) {
        ui.toasts().done(ui.text(key, name));
        shown.accept(name);
    }

    private static Path written(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new BusinessRuleException("file.unwritable", file);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new BusinessRuleException("file.unreadable", file);
        }
    }
}
