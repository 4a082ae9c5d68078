package app.kontor.cli;

import app.kontor.day.PaperFile;
import app.kontor.invoicing.PostResult;
import app.kontor.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** The files of a paper run, and the orders that could not be invoiced with it. */
record PaperAnswer(List<File> files, List<Refused> refused) {
    record File(String kind, String file, int documents, int pages, List<String> warnings) {}

    record Refused(String order, String code, String message) {}

    static PaperAnswer of(List<PaperFile> files, List<PostResult.Refusal> refused, Texts texts) {
        return new PaperAnswer(files.stream().map(PaperAnswer::file).toList(), refused(refused, texts));
    }

    static List<Refused> refused(List<PostResult.Refusal> refused, Texts texts) {
        return refused.stream().map(r -> new Refused(r.number(), r.why().key(), texts.error(r.why()))).toList();
    }

    Answer in(Texts texts) {
        TextTable table = new TextTable(texts, "paper", ">documents", ">pages", "file");
        files.forEach(f -> table.row(texts.get("cli.paper." + f.kind), f.documents, f.pages, f.file));
        List<String> warnings = files.stream().flatMap(f -> f.warnings.stream()).toList();
        return Answer.of(this, table.toString(), table(refused, texts).toString(), warnings(warnings, texts));
    }

    static TextTable table(List<Refused> refused, Texts texts) {
        TextTable table = new TextTable(texts, "number", "notInvoiced");
        refused.forEach(r -> table.row(r.order, r.message));
        return table;
    }

    /** Letters that no font of this PC has; empty if there are none. */
    static String warnings(List<String> warnings, Texts texts) {
        return warnings.isEmpty() ? ""
                : warnings.stream().collect(Collectors.joining("\n", texts.get("cli.paper.letters") + "\n", "\n"));
    }

    private static File file(PaperFile f) {
        return new File(f.kind(), f.file().toString(), f.documents(), f.pages(), f.warnings());
    }
}
