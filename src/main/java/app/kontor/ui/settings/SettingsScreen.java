package app.kontor.ui.settings;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.SearchField;
import app.kontor.ui.kit.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The settings: sections at the left, their fields at the right, and one search over all of them. */
public final class SettingsScreen implements Screen {
    private final Ui ui;
    private final List<SettingsSection> sections;
    private final Page page;
    private final SearchField search;
    private final ListView<SettingsSection> list = new ListView<>();
    private final VBox content = Nodes.styled(new VBox(), "settings-content");
    private final ScrollPane scroll = new ScrollPane(content);

    public SettingsScreen(Ui ui, List<SettingsSection> sections) {
        this.ui = ui;
        this.sections = List.copyOf(sections);
        this.page = new Page(ui.text("area.settings"));
        this.search = new SearchField(ui.texts(), this::find);
        build();
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    @Override
    public void show(Place place) {
        sections.stream().filter(section -> section.code().equals(place.view())).findFirst()
                .ifPresent(list.getSelectionModel()::select);
        reload();
        (place.view().isEmpty() ? search : list).requestFocus();
    }

    @Override
    public void reload() {
        sections.forEach(section -> section.rows().forEach(row -> row.reload().run()));
    }

    private void build() {
        list.setId("settings-sections");
        list.setAccessibleText(ui.text("area.settings"));
        Nodes.styled(list, "settings-list");
        list.getItems().setAll(sections);
        list.setCellFactory(view -> new SectionCell());
        list.getSelectionModel().selectedItemProperty().subscribe(section -> {
            if (section != null) {
                search.clear();
                fill(List.of(section), "");
            }
        });
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                event.consume();
            }
        });
        scroll.setFitToWidth(true);
        Nodes.styled(scroll, "settings-scroll");
        HBox columns = new HBox(list, Nodes.growing(scroll));
        page.tools(search).content(columns);
        list.getSelectionModel().selectFirst();
    }

    private void find(String wanted) {
        if (wanted.isBlank()) {
            SettingsSection chosen = list.getSelectionModel().getSelectedItem();
            fill(List.of(chosen == null ? sections.getFirst() : chosen), "");
        } else {
            fill(sections, wanted);
        }
    }

    private void fill(List<SettingsSection> shown, String wanted) {
        content.getChildren().clear();
        for (SettingsSection section : shown) {
            List<Node> rows = section.rows().stream().filter(row -> row.matches(wanted)).map(SettingsRow::node).toList();
            if (!rows.isEmpty()) {
                content.getChildren().add(Nodes.label(section.title(), "h2"));
                content.getChildren().addAll(rows);
            }
        }
        if (content.getChildren().isEmpty()) {
            content.getChildren().add(
                    new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("settings.notFound", wanted), null).node());
        }
        scroll.setVvalue(0);
    }

    /** Icon and title of a section. */
    private static final class SectionCell extends ListCell<SettingsSection> {
        @Override
        protected void updateItem(SettingsSection section, boolean empty) {
            super.updateItem(section, empty);
            setText(null);
            setGraphic(empty ? null : line(section));
            setAccessibleText(empty ? null : section.title());
        }

        private static Node line(SettingsSection section) {
            Label title = Nodes.label(section.title());
            title.setMinWidth(0);
            return Nodes.row(8, Nodes.icon(section.icon(), "i18"), title);
        }
    }
}
