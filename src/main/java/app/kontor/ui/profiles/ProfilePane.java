package app.kontor.ui.profiles;

import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.mapped.Mapping;
import app.kontor.importing.profile.ListedProfile;
import app.kontor.ui.importing.mapping.MappingWords;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One profile in full, at the right: which column makes which field. */
final class ProfilePane {
    private final Ui ui;
    private final MappingWords words;
    private final Action edit;
    private final Action copy;

    ProfilePane(Ui ui, Action edit, Action copy) {
        this.ui = ui;
        this.words = new MappingWords(ui);
        this.edit = edit;
        this.copy = copy;
    }

    Region node(ListedProfile listed) {
        ImportProfile profile = listed.profile();
        VBox head = Nodes.styled(Nodes.column(4, Nodes.paragraph(profile.name(), "h2"), Nodes.label(words.kind(profile.kind()), "muted")), "preview-head");
        if (listed.isBuiltIn()) {
            head.getChildren().add(Nodes.paragraph(ui.text("profiles.builtIn.text"), "small", "muted"));
        }
        if (listed.last() != null) {
            head.getChildren().add(Nodes.paragraph(ui.text("profiles.last", listed.last().file(), ui.formats().dateTime(listed.last().at())), "small", "muted"));
        }
        VBox fields = Nodes.styled(Nodes.column(8, Nodes.label(ui.text("profiles.fields"), "h3")), "block");
        profile.mappings().forEach(mapping -> fields.getChildren().add(field(profile, mapping)));
        if (profile.headerRows() > 1) {
            fields.getChildren().add(Nodes.paragraph(ui.text("mapping.headerRows") + ": " + profile.headerRows(), "small", "muted"));
        }
        ScrollPane scroll = Nodes.growing(new ScrollPane(fields));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Action first = listed.isBuiltIn() ? copy : edit;
        Node foot = Nodes.styled(Nodes.row(8, first.primaryButton(ui.texts())), "preview-foot");
        return Nodes.styled(new VBox(head, Nodes.line(), scroll, foot), "preview");
    }

    private Node field(ImportProfile profile, Mapping mapping) {
        String from = mapping.columns().isEmpty() ? ui.text("profiles.always", String.valueOf(mapping.fallback())) : String.join(" + ", mapping.columns());
        return Nodes.column(0, Nodes.label(words.inFull(profile.kind(), mapping.target()), "muted", "small"), Nodes.paragraph(from));
    }
}
