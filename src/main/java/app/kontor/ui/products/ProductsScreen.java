package app.kontor.ui.products;

import app.kontor.stock.ProductRow;
import app.kontor.stock.ProductView;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.CardGrid;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.ListPane;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.ui.printing.LabelPrinting;
import app.kontor.value.VariantId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** What the shop sells: picture, stock, price; in a list or as pictures; Enter opens one, F2 types into its cells. */
public final class ProductsScreen implements Screen {
    private static final String PICTURES = "products.pictures";

    private final Ui ui;
    private final ProductCases cases;
    private final Page page;
    private final DataTable<ProductRow, VariantId> table;
    private final ViewTabs tabs;
    private final ListPane<ProductRow, VariantId> list;
    private final ProductBulk bulk;
    private final CardGrid<ProductRow, VariantId> grid;
    private final Action pictures;
    private final List<Action> actions;
    private final SimpleBooleanProperty asPictures;

    public ProductsScreen(Ui ui, ProductCases cases, Thumbnails thumbnails, LabelPrinting labels) {
        this.ui = ui;
        this.cases = cases;
        this.page = new Page(ui.text("area.products"));
        this.table = new DataTable<>(ui, new DataTable.Source<>(row -> row.stock().variant(), cases.list()::list),
                new ProductColumns(ui, thumbnails, new ProductEdits(ui, cases)).all()).tickable(ui).onOpen(this::open);
        this.tabs = tabs();
        this.list = new ListPane<>(ui, "products", table, tabs).saved(cases.views());
        this.grid = new CardGrid<>(table, ProductCard.WIDTH, row -> ProductCard.of(ui, thumbnails, row));
        this.asPictures = new SimpleBooleanProperty(ui.preferences().is(PICTURES, false));
        this.bulk = new ProductBulk(ui, cases, new ProductWork(ui, cases, this::reload), table::selection);
        var current = table.current().isNotNull();
        Action create = ui.action("product.new", MaterialDesignP.PLUS, this::create).on("Shortcut+N");
        Action print = ui.action("products.labels", MaterialDesignB.BARCODE, () -> bulk.labels(labels)).on("B")
                .when(current.or(table.ticks().count().greaterThan(0)));
        this.pictures = ui.action("products.pictures", MaterialDesignV.VIEW_GRID_OUTLINE, this::togglePictures).on("V");
        Action archive = ui.action("products.archive", MaterialDesignA.ARCHIVE_OUTLINE, () -> bulk.archive(true));
        Action bring = ui.action("products.unarchive", MaterialDesignA.ARCHIVE_ARROW_UP_OUTLINE, () -> bulk.archive(false));
        Action tax = ui.action("products.taxClass", MaterialDesignP.PERCENT_OUTLINE, bulk::taxClass);
        this.actions = List.of(create, print, pictures, archive, bring, tax);
        build(create, List.of(print, tax, archive, bring));
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
        tabs.choose(place.view().isEmpty() ? ProductView.ALL.code() : place.view());
        if (place.row() instanceof VariantId variant) {
            table.select(variant);
        }
        focus();
        count();
    }

    @Override
    public void reload() {
        table.reload();
        list.reload();
        count();
    }

    private void build(Action create, List<Action> bulkActions) {
        page.tools(create.primaryButton(ui.texts()));
        list.bulk(n -> ui.text("products.ticked", n), bulkActions).menu(actions);
        list.filters(pictures.iconButton(ui.texts()));
        page.content(tabs.node(), list.bar(), new StackPane(table.node(), grid.node()));
        grid.node().visibleProperty().bind(asPictures.and(Bindings.isNotEmpty(table.node().getItems())));
        table.node().visibleProperty().bind(grid.node().visibleProperty().not());
        table.node().getStyleClass().add("roomy");
        Action bring = ui.action("stock.empty.import", MaterialDesignT.TRAY_ARROW_DOWN, () -> ui.navigation().go(Place.of("import")));
        Node nothing = new EmptyState(ui.texts(), MaterialDesignT.TAG_OUTLINE, ui.text("products.empty"), bring).node();
        Node notFound = new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("stock.notFound"), null).node();
        table.whenEmpty(nothing, notFound);
    }

    private ViewTabs tabs() {
        ViewTabs made = new ViewTabs(view -> table().view(view.equals(ProductView.ALL.code()) ? "" : view));
        for (ProductView view : ProductView.values()) {
            made.tab(view.code(), ui.text("products.view." + view.code()));
        }
        return made;
    }

    private DataTable<ProductRow, VariantId> table() {
        return table;
    }

    private void open(ProductRow row) {
        ui.navigation().go(new Place("product", "", row.product()));
    }

    private void togglePictures() {
        asPictures.set(!asPictures.get());
        ui.preferences().put(PICTURES, Boolean.toString(asPictures.get()));
        focus();
    }

    private void focus() {
        (asPictures.get() ? grid.node() : table.node()).requestFocus();
    }

    private void create() {
        ui.navigation().go(new Place("product", ProductScreen.NEW, null));
    }

    private void count() {
        ui.background().read(progress -> cases.list().counts(), this::showCounts);
    }

    private void showCounts(Map<ProductView, Long> counts) {
        counts.forEach((view, count) -> tabs.count(view.code(), ui.formats().count(count),
                count > 0 && (view == ProductView.LOW || view == ProductView.OUT) ? Tone.DANGER : Tone.NEUTRAL));
        page.subtitle().set(ui.text("products.subtitle", counts.getOrDefault(ProductView.ALL, 0L), counts.getOrDefault(ProductView.LOW, 0L)));
    }
}
