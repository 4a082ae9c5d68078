package app.kontor.ui.importing;

import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.Importing;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks how the files are to be read where the recognition is wrong, and which channel their orders are of. */
final class ReadForm {
    private static final String RECOGNISE = "";

    private final Ui ui;
    private final ImportWords words;
    private final Importing importing;

    ReadForm(Ui ui, Importing importing) {
        this.ui = ui;
        this.words = new ImportWords(ui);
        this.importing = importing;
    }

    /**
     * @param profiles the shop's own kinds of files, which can be chosen like any format
     * @param answered gets the request as it is to be planned again
     */
    void ask(ImportRequest request, List<ImportProfile> profiles, Consumer<ImportRequest> answered) {
        Form form = new Form(ui.texts());
        ReadOptions now = request.options();
        ImportProfile by = request.profile();
        List<String> formats = Stream.concat(profiles.stream().map(ImportProfile::format), importing.formats().stream()).toList();
        Field<String> format = choice(form, ui.text("importing.form.format"), by == null ? now.format() : by.format(), formats,
                words::format).id("read-format");
        Field<String> charset = choice(form, ui.text("importing.form.charset"), now.charset(),
                List.of("UTF-8", "windows-1252", "ISO-8859-15", "UTF-16", "Shift_JIS"), code -> code);
        Field<String> delimiter = choice(form, ui.text("importing.form.delimiter"), now.delimiter(),
                List.of(",", ";", "\t", "|"),
                words::delimiter);
        Field<String> decimal = choice(form, ui.text("importing.form.decimal"), now.decimal(), List.of(".", ","),
                words::decimal);
        Field<String> dates = choice(form, ui.text("importing.form.dates"), now.dateOrder(),
                List.of("ymd", "dmy", "mdy"),
                words::dateOrder);
        Field<String> sheet = form.text(ui.text("importing.form.sheet"), now.sheet() == null ? "" : now.sheet())
                .id("read-sheet");
        Field<String> channel = form.text(ui.text("importing.form.channel"),
                request.channel() == null ? "" : request.channel())
                .id("read-channel");
        Question question = Question.of(ui.text("importing.form.title"), ui.text("importing.form.text"),
                ui.text("importing.form.go"));
        ui.dialogs().form(question, form, () -> {
            ImportProfile chosen = Stream.concat(Stream.ofNullable(by), profiles.stream())
                    .filter(profile -> profile.format().equals(chosen(format))).findFirst().orElse(null);
            ReadOptions options = new ReadOptions(chosen == null ? chosen(format) : null, chosen(charset), chosen(delimiter),
                    chosen(decimal), chosen(dates), sheet.valueOrNull());
            answered.accept(new ImportRequest(request.files(), options, channel.valueOrNull(), chosen).from(request.origin()).with(request.decided()));
        });
    }

    /** @param sentence says which channels it could be */
    void askChannel(ImportRequest request, String sentence, List<String> channels, Consumer<ImportRequest> answered) {
        Form form = new Form(ui.texts());
        Field<String> known = form.choice(ui.text("importing.channel.which"), channels, name -> name)
                .id("channel-known");
        Field<String> fresh = form.text(ui.text("importing.channel.other"), "").id("channel-new");
        Question question = Question.of(ui.text("importing.channel.title"), sentence, ui.text("importing.form.go"));
        ui.dialogs().form(question, form, () -> {
            String name = fresh.valueOrNull();
            answered.accept(new ImportRequest(
                    request.files(), request.options(), name == null ? known.value() : name, request.profile()).from(request.origin()).with(request.decided()));
        });
    }

    /** What is set comes first, because a choice starts with its first option. */
    private Field<String> choice(
            Form form, String label, @Nullable String now, List<String> codes, UnaryOperator<String> names) {
        String first = now == null ? RECOGNISE : now;
        List<String> options = Stream.concat(Stream.of(first), Stream.concat(Stream.of(RECOGNISE), codes.stream()))
                .distinct().toList();
        return form.choice(label, options, code -> code.equals(RECOGNISE) ? ui.text("importing.form.recognise")
                : names.apply(code));
    }

    private static @Nullable String chosen(Field<String> field) {
        String value = field.valueOrNull();
        return value == null || value.equals(RECOGNISE) ? null : value;
    }
}
