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
    /** A field that was asked for stands so far below the edge: its label is above it. */
    private static final double ABOVE = 96;

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

    /** A place names a section, or a setting by its key: then the focus is in its field. */
    @Override
    public void show(Place place) {
        String wanted = place.view();
        boolean isSection = sections.stream().anyMatch(section -> section.code().equals(wanted));
        SettingsSection found = sections.stream()
                .filter(section -> isSection ? section.code().equals(wanted) : section.field(wanted) != null)
                .findFirst().orElse(null);
        if (found != null) {
            search.clear();
            list.getSelectionModel().select(found);
        }
        reload();
        Node field = found == null || isSection ? null : found.field(wanted);
        if (field == null) {
            (wanted.isEmpty() ? search : list).requestFocus();
        } else {
            fill(List.of(found), "");
            goTo(field);
        }
    }

    private void goTo(Node field) {
        scroll.applyCss(); // at the first visit only its skin brings the fields into the window
        field.requestFocus();
        scroll.layout();
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        double top = content.sceneToLocal(field.localToScene(0, 0)).getY() - ABOVE;
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
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
