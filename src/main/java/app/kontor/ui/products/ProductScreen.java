package app.kontor.ui.products;

import app.kontor.catalog.Product;
import app.kontor.catalog.ProductDraft;
import app.kontor.catalog.ProductDraft.VariantDraft;
import app.kontor.catalog.TaxClass;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Cards;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.printing.LabelPrinting;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ProductId;
import app.kontor.value.VariantId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** One product over the whole window: its data and variants in one draft, saved at once; picture, stock and channels beside it. */
public final class ProductScreen implements Screen {
    /** The view of a place that begins a new product. */
    public static final String NEW = "new";

    private final Ui ui;
    private final ProductCases cases;
    private final Thumbnails thumbnails;
    private final LabelPrinting labels;
    private final Latest latest;
    private final StackPane node = Nodes.styled(new StackPane(), "canvas");
    private final SimpleObjectProperty<@Nullable ProductDraft> draft = new SimpleObjectProperty<>();
    private final ProductWork work;
    private final VBox banner = new VBox();
    private final Action back;
    private final Action save;
    private final Action copy;
    private final Action addVariant;
    private final Action archive;
    private final Action print;
    private final Action unarchive;
    private @Nullable Product shown;
    private ProductPage around = ProductPage.nothing();
    private @Nullable ProductForm form;

    public ProductScreen(Ui ui, ProductCases cases, Thumbnails thumbnails, LabelPrinting labels) {
        this.ui = ui;
        this.cases = cases;
        this.thumbnails = thumbnails;
        this.labels = labels;
        this.latest = ui.background().latest(Duration.millis(1));
        this.work = new ProductWork(ui, cases, this::reload);
        var there = draft.isNotNull();
        back = ui.action("product.back", MaterialDesignA.ARROW_LEFT, () -> ui.navigation().go(Place.of("products"))).on("Esc");
        save = ui.action("product.save", MaterialDesignC.CHECK, this::saveTyped).on("Shortcut+S").when(there);
        copy = ui.action("product.duplicate", MaterialDesignC.CONTENT_COPY, this::copy).on("Shortcut+D").when(there);
        addVariant = ui.action("product.variant.add", MaterialDesignP.PLUS, this::addVariant).when(there);
        archive = ui.action("product.archive", MaterialDesignA.ARCHIVE_OUTLINE, this::archive).when(there);
        print = ui.action("products.labels", MaterialDesignB.BARCODE, this::printLabels).on("Shortcut+B").when(there);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
        unarchive = ui.action("product.unarchive", MaterialDesignA.ARCHIVE_ARROW_UP_OUTLINE, this::archive).when(there);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Action> actions() {
        return List.of(back, save, copy, addVariant, print, archiving());
    }

    @Override
    public void show(Place place) {
        if (place.view().equals(NEW)) {
            shown = null;
            show(new ProductDraft(null, "", null, TaxClass.STANDARD, List.of(VariantDraft.empty())), ProductPage.nothing());
        } else if (place.row() instanceof ProductId product) {
            read(product);
        } else if (place.row() instanceof VariantId variant) {
            ui.background().read(progress -> cases.catalog().productOf(variant), this::read);
        }
    }

    /** What is being typed is never read over. */
    @Override
    public void reload() {
        Product before = shown;
        if (before != null && !isChanged()) {
            read(before.id());
        }
    }

    private void read(ProductId id) {
        latest.ask(() -> ProductPage.find(cases, id), result -> result.ifPresentOrElse(found -> {
            shown = found.product();
            show(Objects.requireNonNull(found.product()).draft(), found);
        }, this::gone));
    }

    /** Whoever added the product has taken it back. */
    private void gone() {
        shown = null;
        ui.navigation().go(Place.of("products"));
    }

    private boolean isChanged() {
        return shown != null && form != null && form.validate() && !form.typed(shown.id()).equals(shown.draft());
    }

    private void show(ProductDraft what, ProductPage found) {
        around = found;
        draft.set(what);
        ProductForm fields = new ProductForm(ui, what, cases.currency().get());
        form = fields;
        banner.getChildren().clear();
        banner.managedProperty().bind(Bindings.isNotEmpty(banner.getChildren()));
        VBox left = Nodes.styled(Nodes.growing(Nodes.column(16, banner)), "form-column");
        left.getChildren().addAll(fields.cards());
        left.getChildren().add(new HBox(addVariant.button(ui.texts())));
        if (shown != null) {
            left.getChildren().add(found.movements(ui));
        }
        ProductSide side = new ProductSide(ui, thumbnails, work, labels, print);
        VBox right = Nodes.styled(side.cards(found), "side-column");
        HBox parts = new HBox(16, Nodes.growing(Nodes.styled(Cards.scrolling(left), "wide")), Cards.scrolling(right));
        VBox body = Nodes.styled(new VBox(Nodes.growing(parts)), "item-body");
        node.getChildren().setAll(new VBox(head(what), Nodes.growing(body)));
        ui.background().later(this::focusTitle); // the scroll pane shows its content from the next frame on
    }

    private void focusTitle() {
        Node field = node.lookup("#product-title");
        if (field != null) {
            field.requestFocus();
        }
    }

    private HBox head(ProductDraft what) {
        String name = what.title().isEmpty() ? ui.text("product.new") : what.title();
        HBox words = Nodes.row(8, Nodes.label(name, "h1"));
        words.setMinWidth(0);
        if (shown != null && shown.archived()) {
            words.getChildren().add(Nodes.chip(ProductWords.archived(ui)));
        }
        HBox bar = Nodes.styled(new HBox(back.iconButton(ui.texts()), words, Nodes.spacer()), "top-bar", "edge");
        if (shown != null) {
            bar.getChildren().addAll(archiving().button(ui.texts()), copy.button(ui.texts()));
        }
        bar.getChildren().add(save.primaryButton(ui.texts()));
        return bar;
    }

    private void saveTyped() {
        banner.getChildren().clear();
        if (form != null && form.validate()) {
            save(form, shown == null ? null : shown.draft());
        }
    }

    /** @param was what others have changed since then stays; null saves over it */
    private void save(ProductForm fields, @Nullable ProductDraft was) {
        work.save(fields.typed(shown == null ? null : shown.id()), was, saved -> {
            shown = null;
            ui.navigation().go(new Place("product", "", saved));
            read(saved);
        }, refusal -> refused(fields, refusal));
    }

    private void printLabels() {
        if (!around.stock().isEmpty()) {
            labels.print(List.copyOf(around.stock().keySet()));
        }
    }

    /** A picture on the clipboard is the product's, wherever the cursor is; text goes into the field as everywhere. */
    private void paste(KeyEvent event) {
        Product product = shown;
        boolean asked = event.isShortcutDown() && event.getCode() == KeyCode.V;
        if (asked && product != null && ui.access().may("picture.put") && !Clipboard.getSystemClipboard().hasString() && work.paste(product.id(), Clipboard.getSystemClipboard())) {
            event.consume();
        }
    }

    private void refused(ProductForm fields, BusinessRuleException refusal) {
        if (!fields.shows(refusal)) {
            HBox line = Nodes.styled(new HBox(Nodes.icon(MaterialDesignA.ALERT_OUTLINE, "i-danger"), Nodes.paragraph(ui.texts().error(refusal))),
                    "banner", "danger");
            banner.getChildren().setAll(line);
            Product product = shown;
            if (refusal.key().equals("product.changedMeanwhile") && product != null) {
                Action mine = ui.action("product.saveMine", MaterialDesignC.CHECK, () -> save(fields, null));
                Action theirs = ui.action("product.takeTheirs", MaterialDesignR.REFRESH, () -> read(product.id()));
                line.getChildren().addAll(Nodes.spacer(), mine.button(ui.texts()), theirs.button(ui.texts()));
            }
        }
    }

    private void copy() {
        Product source = shown;
        if (source != null) {
            shown = null;
            show(source.copy("-2"), ProductPage.nothing());
        }
    }

    private void addVariant() {
        if (form != null && form.validate()) {
            ProductDraft now = form.typed(shown == null ? null : shown.id());
            show(now.with(Stream.concat(now.variants().stream(), Stream.of(VariantDraft.empty())).toList()), around);
        }
    }

    private Action archiving() {
        return shown != null && shown.archived() ? unarchive : archive;
    }

    private void archive() {
        Product product = shown;
        if (product != null) {
            work.archive(product.draft().variants().stream().map(VariantDraft::id).filter(Objects::nonNull).toList(), !product.archived());
        }
    }
}
