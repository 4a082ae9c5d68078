package app.kontor.ui.profiles;

import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.profile.ListedProfile;
import app.kontor.ui.importing.mapping.MappingWords;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.ListPane;
import app.kontor.ui.kit.ListSource;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The profiles by which files are read: what each makes of which columns, when it was last used, and handing them on. */
public final class ProfilesScreen implements Screen {
    private final Ui ui;
    private final ProfileCases cases;
    private final MappingWords words;
    private final Page page;
    private final DataTable<ListedProfile, String> table;
    private final ListPane<ListedProfile, String> list;
    private final SimpleBooleanProperty isOwn = new SimpleBooleanProperty();
    private final ProfilePane pane;
    private final List<Action> actions;
    private @Nullable String wanted;

    /** @param wizard where what a profile says is changed */
    public ProfilesScreen(Ui ui, ProfileCases cases, Consumer<ImportRequest> wizard) {
        this.ui = ui;
        this.cases = cases;
        words = new MappingWords(ui);
        page = new Page(ui.text("area.profiles"));
        ProfileWork work = new ProfileWork(ui, cases, wizard, this::come);
        table = new DataTable<>(ui, new DataTable.Source<>(listed -> listed.profile().name(), this::window), columns());
        list = new ListPane<>(ui, "profiles", table, new ViewTabs(view -> { }));
        Action edit = ui.action("profiles.edit", MaterialDesignT.TABLE_EDIT, () -> on(work::edit)).on("E").when(isOwn);
        Action rename = ui.action("profiles.rename", MaterialDesignR.RENAME_BOX, () -> on(work::rename)).on("R").when(isOwn);
        Action copy = ui.action("profiles.copy", MaterialDesignC.CONTENT_COPY, () -> on(work::copy)).on("Shortcut+D").when(table.current().isNotNull());
        Action export = ui.action("profiles.export", MaterialDesignE.EXPORT_VARIANT, () -> on(work::export)).on("Shortcut+S").when(table.current().isNotNull());
        Action bring = ui.action("profiles.bring", MaterialDesignI.IMPORT, work::bring).on("Shortcut+O");
        Action delete = ui.action("profiles.delete", MaterialDesignT.TRASH_CAN_OUTLINE, () -> on(work::delete)).on("Delete").when(isOwn);
        Action back = ui.action("profiles.back", MaterialDesignT.TRAY_ARROW_DOWN, () -> ui.navigation().go(Place.of("import"))).on("Esc");
        actions = List.of(edit, rename, copy, export, bring, delete, back);
        pane = new ProfilePane(ui, edit, copy);
        page.tools(bring.button(ui.texts()), back.button(ui.texts()));
        page.content(list.menu(List.of(edit, rename, copy, export, delete)).nodes());
        table.whenEmpty(new EmptyState(ui.texts(), MaterialDesignT.TABLE_EDIT, ui.text("profiles.empty"), back).node(),
                new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("profiles.notFound"), null).node());
        table.current().subscribe(this::look);
        table.node().getItems().addListener((InvalidationListener) read -> ui.background().later(this::arrived));
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(actions.stream(), list.actions().stream()).toList();
    }

    @Override
    public void show(Place place) {
        table.view(""); // asks as on arrival, which takes the first row where none is taken
        look(table.current().get());
        table.node().requestFocus();
    }

    @Override
    public void reload() {
        table.reload();
        look(table.current().get());
    }

    /** Once it has been read: a renamed or copied one is the current row, so that keys go on with it. */
    private void come(@Nullable String name) {
        if (name != null) {
            wanted = name;
        }
        reload();
    }

    private void arrived() {
        String name = wanted;
        if (name != null && table.node().getItems().stream().anyMatch(listed -> listed.profile().name().equals(name))) {
            wanted = null;
            table.select(name);
        }
    }

    private Window<ListedProfile> window(WindowRequest request) {
        return new ListSource<>(cases.profiles().listed(), listed -> listed.profile().name() + " " + String.join(" ", listed.profile().columns()),
                (listed, view) -> true, Map.of(
                "name", Comparator.comparing(listed -> listed.profile().name(), String.CASE_INSENSITIVE_ORDER),
                "kind", Comparator.comparing(listed -> listed.profile().kind()),
                "used", Comparator.comparing(listed -> listed.last() == null ? null : listed.last().at(), Comparator.nullsFirst(Comparator.naturalOrder()))))
                .window(request);
    }

    private List<Column<ListedProfile>> columns() {
        return List.of(
                Column.<ListedProfile>text("profiles.column.name", 180, listed -> listed.profile().name()).sortedBy("name"),
                Column.<ListedProfile>text("profiles.column.kind", 150, listed -> words.kind(listed.profile().kind())).sortedBy("kind"),
                Column.<ListedProfile>muted("profiles.column.columns", 170, listed -> String.join(", ", listed.profile().columns())).growing(),
                Column.<ListedProfile>muted("profiles.column.channel", 110, ProfilesScreen::channel).from(1_000),
                Column.<ListedProfile>muted("profiles.column.used", 160, this::used).sortedBy("used"));
    }

    private static String channel(ListedProfile listed) {
        ImportProfile profile = listed.profile();
        return profile.channel() == null ? "" : profile.channel();
    }

    private String used(ListedProfile listed) {
        return listed.last() != null ? ui.formats().dateTime(listed.last().at())
                : listed.isBuiltIn() ? ui.text("profiles.builtIn") : ui.text("profiles.never");
    }

    private void look(@Nullable ListedProfile listed) {
        isOwn.set(listed != null && !listed.isBuiltIn());
        page.side(listed == null ? null : pane.node(listed));
    }

    private void on(Consumer<ListedProfile> what) {
        ListedProfile listed = table.current().get();
        if (listed != null) {
            what.accept(listed);
        }
    }
}
