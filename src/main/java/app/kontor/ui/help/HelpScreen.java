package app.kontor.ui.help;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.SearchField;
import app.kontor.ui.kit.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Help: the page of the screen where the user was, all others beside it, and a search through them. The last one is About. */
public final class HelpScreen implements Screen {
    private static final String ABOUT = "about";
    private static final String SCREEN = "go:";
    private static final double ROW = 29;

    private final Ui ui;
    private final HelpBook book;
    private final HelpPage about;
    private final Page page;
    private final SearchField search;
    private final ListView<HelpPage> list = new ListView<>();
    private final StackPane content = Nodes.styled(new StackPane(), "help-content");
    private final ScrollPane scroll = new ScrollPane(content);

    public HelpScreen(Ui ui) {
        this.ui = ui;
        this.book = HelpBook.in(ui.texts().locale());
        this.about = new HelpPage(ABOUT, ui.text("help.about"), About.text(ui));
        this.page = new Page(ui.text("area.help"));
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

    /** @param place its view is the area that help is wanted for */
    @Override
    public void show(Place place) {
        search.clear();
        open(place.view().isEmpty() ? HelpBook.CODES.getFirst() : place.view());
        list.requestFocus();
    }

    @Override
    public void reload() {}

    private void build() {
        list.setId("help-pages");
        list.setAccessibleText(ui.text("area.help"));
        Nodes.styled(list, "settings-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new PageCell());
        list.getItems().setAll(all());
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                render(chosen);
            }
        });
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(ui.text("area.help"));
        Nodes.styled(scroll, "settings-scroll");
        page.tools(search).content(new HBox(list, Nodes.growing(scroll)));
        list.getSelectionModel().selectFirst();
    }

    private List<HelpPage> all() {
        List<HelpPage> pages = new ArrayList<>(book.pages());
        pages.add(about);
        return pages;
    }

    private void find(String wanted) {
        list.getItems().setAll(all().stream().filter(found -> found.mentions(wanted) > 0)
                .sorted(Comparator.comparingInt(found -> -found.mentions(wanted))).toList());
        if (list.getItems().isEmpty()) {
            content.getChildren().setAll(
                    new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("help.notFound", wanted), null).node());
        } else {
            list.getSelectionModel().selectFirst();
        }
    }

    private void open(String code) {
        HelpPage wanted = code.equals(ABOUT) ? about : book.page(code).orElse(book.pages().getFirst());
        list.getSelectionModel().select(wanted);
        list.scrollTo(wanted);
    }

    private void render(HelpPage chosen) {
        content.getChildren().setAll(new Markdown(this::follow).nodes(chosen.text()));
        scroll.setVvalue(0);
    }

    private void follow(String target) {
        if (target.startsWith(SCREEN)) {
            ui.navigation().go(Place.of(target.substring(SCREEN.length())));
        } else {
            ui.navigation().go(new Place("help", target, null)); // so that Alt+Left comes back to this page
        }
    }

    /** A page's title. */
    private static final class PageCell extends ListCell<HelpPage> {
        PageCell() {
            setPrefWidth(0); // as wide as the list, which never scrolls sideways
        }

        @Override
        protected void updateItem(HelpPage shown, boolean empty) {
            super.updateItem(shown, empty);
            setText(empty ? null : shown.title());
        }
    }
}
