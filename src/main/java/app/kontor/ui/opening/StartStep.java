package app.kontor.ui.opening;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The last step: the first file, which is imported as soon as the shop is there, and where paper goes until a printer is chosen. */
final class StartStep implements Step {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Ui ui;
    private final SetupDraft draft;
    private final Opening.Papers papers;
    private final Label chosen = Nodes.paragraph("", "medium");
    private final Label folder = Nodes.label("", "muted");
    private final Button choose;
    private final StackPane drop;

    StartStep(Ui ui, SetupDraft draft, Opening.Papers papers) {
        this.ui = ui;
        this.draft = draft;
        this.papers = papers;
        choose = ui.action("opening.choose", MaterialDesignF.FILE_OUTLINE, () -> ui.dialogs().files(
                FileQuestion.open(ui.text("opening.choose"), "csv", "txt", "tsv", "xlsx", "xls", "ods", "zip"), this::take)).button(ui.texts());
        VBox words = Nodes.column(8, Nodes.icon(MaterialDesignT.TRAY_ARROW_DOWN, "i24", "i-accent"), chosen, choose);
        words.setAlignment(Pos.CENTER);
        chosen.setId("opening-file");
        chosen.setWrapText(true);
        drop = Nodes.styled(new StackPane(Nodes.styled(new StackPane(words), "drop-zone", "opening-drop")), "stack-pane");
        drop.setOnDragOver(this::over);
        drop.setOnDragExited(event -> drop.pseudoClassStateChanged(DROPPING, false));
        drop.setOnDragDropped(this::dropped);
        show();
    }

    @Override
    public String code() {
        return "start";
    }

    @Override
    public Node node() {
        Action change = ui.action("opening.papers", MaterialDesignF.FOLDER_OUTLINE, () -> ui.dialogs().files(
                FileQuestion.folder(ui.text("opening.papers")), answer -> {
                    papers.choose().accept(answer.getFirst());
                    show();
                }));
        folder.setMinWidth(0);
        VBox words = Nodes.column(2, Nodes.label(ui.text("opening.paper"), "medium"), folder);
        words.setMinWidth(0);
        return Nodes.column(16, drop, Nodes.row(12, Nodes.growing(words), change.button(ui.texts())),
                Nodes.paragraph(ui.text("opening.paper.text"), "small", "muted"));
    }

    @Override
    public void focus() {
        drop.requestFocus();
    }

    @Override
    public boolean answer() {
        return true;
    }

    @Override
    public void skip() {
        draft.files().clear();
    }

    private void take(List<Path> files) {
        draft.files().clear();
        draft.files().addAll(files);
        show();
    }

    private void show() {
        List<Path> files = draft.files();
        chosen.setText(files.isEmpty()
                ? ui.text("opening.drop")
                : files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", ")));
        folder.setText(papers.folder().get().toString());
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            drop.pseudoClassStateChanged(DROPPING, true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }
}
