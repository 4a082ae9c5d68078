package app.kontor.ui.importing;

import app.kontor.importing.ImportedRecord;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.mapped.Target;
import app.kontor.ui.importing.mapping.MappingWords;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Says what is in a record of fields: a customer, a supplier, a line of a price list, a purchase order. */
record RecordWords(Ui ui) {

    /** Who or what it is, on one line. */
    static String title(ImportedRecord record) {
        if (!record.value("tracking").isEmpty()) {
            return joined(record.value("carrier"), record.value("tracking"));
        }
        if (!record.value("amount").isEmpty()) {
            return joined(record.value("payer"), (record.value("amount") + " " + record.value("currency")).strip());
        }
        String name = Stream.of("name", "company", "email", "supplier").map(record::value).filter(text -> !text.isEmpty()).findFirst().orElse(record.name());
        String price = (record.value("price") + " " + record.value("currency")).strip();
        return Stream.of(name, record.value("city"), price).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String joined(String one, String other) {
        return Stream.of(one, other).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** All that the file says, field by field. */
    Node values(Kind kind, ImportedRecord record) {
        VBox block = Nodes.styled(Nodes.column(8, Nodes.label(ui.text("importing.values"), "h3")), "block");
        MappingWords words = new MappingWords(ui);
        for (Target target : Target.of(kind)) {
            String value = Objects.requireNonNull(record).value(target.code());
            if (!value.isEmpty()) {
                block.getChildren().add(Nodes.column(0, Nodes.label(words.target(kind, target.code()), "muted", "small"), Nodes.paragraph(value)));
            }
        }
        for (ImportedRecord part : record.parts()) {
            String what = Stream.of("sku", "supplierSku", "barcode", "name").map(part::value).filter(text -> !text.isEmpty()).findFirst().orElse("");
            block.getChildren().add(Nodes.row(8, Nodes.label(part.value("quantity") + " ×", "medium", "num"), Nodes.paragraph(what)));
        }
        return block;
    }
}
