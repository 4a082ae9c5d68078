package app.kontor.ui.products;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.catalog.Barcode;
import app.kontor.catalog.ProductDraft;
import app.kontor.catalog.ProductDraft.VariantDraft;
import app.kontor.catalog.TaxClass;
import app.kontor.printing.PaperPictures;
import app.kontor.printing.Printing;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.orders.PaperTray;
import app.kontor.ui.printing.LabelPrinting;
import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import app.kontor.value.WindowRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The product list and page by keys, and what they look like. */
@ExtendWith(ApplicationExtension.class)
class ProductsTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private final Given given = Given.shop();
    private Stage stage;
    private TestUi test;

    @TempDir
    Path dir;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void aNewProductIsTypedAndSavedByKeys(FxRobot robot) {
        open(robot, Locale.US, cases -> new ProductScreen(test.ui, cases, thumbnails(), labels()), new Place("product", ProductScreen.NEW, null));
        waitFor(robot, "#variant-sku-0");
        robot.clickOn("#product-title").write("Tea bowl").clickOn("#variant-sku-0").write("BOWL-1")
                .clickOn("#variant-price-0").write("2*12.50").clickOn("#variant-barcodes-0").write("4006381333930");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        TestUi.until(() -> errors(robot).stream().anyMatch(e -> e.contains("4006381333931")));
        robot.clickOn("#variant-barcodes-0").push(KeyCode.CONTROL, KeyCode.A).write("4006381333931").push(KeyCode.CONTROL, KeyCode.S);
        TestUi.until(() -> given.shop.catalog().find("BOWL-1", 1).count() == 1);
        var variant = given.shop.catalog().find("BOWL-1", 1).variants().getFirst();
        assertThat(variant.price().amount()).isEqualByComparingTo("25");
        assertThat(variant.barcodes()).containsExactly("4006381333931");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void aSkuThatIsTakenIsSaidBesideItsFieldAndNothingIsLost(FxRobot robot) {
        given.product("A-1", "Teapot");
        ProductId id = mug();
        Picture picture = open(robot, Locale.US, cases -> new ProductScreen(test.ui, cases, thumbnails(), labels()), new Place("product", "", id));
        waitFor(robot, "#variant-sku-1");
        picture.take(robot, "product");
        robot.clickOn("#variant-sku-0").push(KeyCode.CONTROL, KeyCode.A).write("a-1").push(KeyCode.CONTROL, KeyCode.S);
        TestUi.until(() -> errors(robot).stream().anyMatch(e -> e.contains("Teapot")));
        picture.take(robot, "product-error");
        assertThat(robot.lookup("#variant-sku-0").queryAs(TextField.class).getText()).isEqualTo("a-1");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void f2ChangesThePriceFromTheListAndTicksAreArchived(FxRobot robot) {
        mug();
        given.product("TEA-1", "Sencha Kagoshima, 100 g").onHand("MUG-S", 14, "B-04").onHand("MUG-O", 3, "B-05");
        given.orders(2, n -> new String[] {"2 MUG-S"});
        given.shop.fulfilment().allocate();
        Picture picture = open(robot, Locale.US, cases -> new ProductsScreen(test.ui, cases, thumbnails(), labels()), Place.of("products"));
        TableView<?> table = robot.lookup(".k-table").queryTableView();
        TestUi.until(() -> table.getItems().size() == 3);
        picture.take(robot, "products");
        robot.interact(table::requestFocus);
        robot.push(KeyCode.HOME).push(KeyCode.F2);
        waitFor(robot, "#cell-editor");
        robot.write("31.5").push(KeyCode.TAB);
        TestUi.until(() -> price("MUG-O").compareTo(new BigDecimal("31.5")) == 0);
        TestUi.until(() -> robot.lookup("#cell-editor").queryAs(TextField.class).getText().equals("4"));
        robot.write("6").push(KeyCode.ENTER);
        TestUi.until(() -> given.shop.productList().list(all()).rows().getFirst().reorderPoint().equals(Quantity.of(6)));
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> given.shop.history().undo(given.shop.history().list(1).getFirst().id()));
        assertThat(given.shop.productList().list(all()).rows().getFirst().reorderPoint()).isEqualTo(Quantity.of(4));
        robot.interact(table::requestFocus);
        robot.push(KeyCode.HOME).push(KeyCode.SPACE);
        waitFor(robot, "#products-archive");
        robot.clickOn("#products-archive");
        TestUi.until(() -> given.shop.catalog().find("MUG-O", 1).variants().getFirst().archived());
        assertThat(test.failures).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedIsNotSavedOver(FxRobot robot) {
        ProductId id = mug();
        Picture picture = open(robot, Locale.US, cases -> new ProductScreen(test.ui, cases, thumbnails(), labels()), new Place("product", "", id));
        waitFor(robot, "#variant-sku-1");
        robot.clickOn("#product-title").push(KeyCode.CONTROL, KeyCode.A).write("Mug A");
        robot.interact(() -> given.shop.catalog().save(given.shop.catalog().product(id).draft().titled("Mug B")));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitFor(robot, "#product-saveMine");
        picture.take(robot, "product-conflict");
        assertThat(given.shop.catalog().product(id).draft().title()).isEqualTo("Mug B");
        robot.clickOn("#product-saveMine");
        TestUi.until(() -> given.shop.catalog().product(id).draft().title().equals("Mug A"));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void aListingIsAddedAndTakenBackAndAPictureComesFromTheClipboard(FxRobot robot) {
        ProductId id = mug();
        given.onHand("MUG-S", 14, "B-04").onHand("MUG-O", 3, "B-05").orders(2, n -> new String[] {"2 MUG-S"});
        Picture picture = open(robot, Locale.US, cases -> new ProductScreen(test.ui, cases, thumbnails(), labels()), new Place("product", "", id));
        waitFor(robot, "#product-listing-add");
        robot.interact(() -> ((Button) robot.lookup("#product-listing-add").query()).fire());
        waitFor(robot, "#listing-text");
        robot.clickOn("#listing-text").write("Mug, pair").clickOn("#listing-factor").push(KeyCode.CONTROL, KeyCode.A).write("2").push(KeyCode.ENTER);
        TestUi.until(() -> listings(id).contains("Mug, pair × 2"));
        waitFor(robot, "#product-listing-remove");
        Node undo = robot.lookup("#toast-undo").query(); // it leaves the window after some seconds, however long the pictures take
        TestUi.until(() -> robot.lookup("#product-label").queryAs(ImageView.class).getImage() != null);
        picture.take(robot, "product-whole");
        robot.interact(() -> robot.lookup(".scroll-pane.bare").queryAllAs(ScrollPane.class).forEach(pane -> pane.setVvalue(1)));
        picture.take(robot, "product-below");
        robot.interact(((Button) undo)::fire);
        TestUi.until(() -> listings(id).isEmpty());
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, new WritableImage(40, 40))));
        robot.clickOn("#product-title").push(KeyCode.CONTROL, KeyCode.V);
        TestUi.until(() -> given.shop.pictures().of(List.of(id)).size() == 1);
        assertThat(test.failures).isEmpty();
    }

    private List<String> listings(ProductId id) {
        var variants = given.shop.catalog().product(id).draft().variants().stream().map(VariantDraft::id).toList();
        return given.shop.channels().listings(variants).stream().map(l -> l.text() + " × " + l.factor()).toList();
    }

    @Test
    void picturesAreWalkedByArrowsAndLabelsPrintedForTheTicked(FxRobot robot) {
        mug();
        given.product("TEA-1", "Sencha Kagoshima, 100 g").onHand("MUG-S", 14, "B-04").onHand("MUG-O", 3, "B-05");
        Picture picture = open(robot, Locale.US, cases -> new ProductsScreen(test.ui, cases, thumbnails(), labels()), Place.of("products"));
        TestUi.until(() -> robot.lookup(".k-table").queryTableView().getItems().size() == 3);
        assertThat(robot.lookup(".card-tile").queryAll()).as("no pictures are made for nobody").isEmpty();
        robot.push(KeyCode.V);
        waitFor(robot, "#card-grid");
        TestUi.until(() -> robot.lookup(".card-tile").queryAll().size() == 3);
        robot.push(KeyCode.HOME).push(KeyCode.SPACE).push(KeyCode.RIGHT).push(KeyCode.SPACE).push(KeyCode.RIGHT);
        TestUi.until(() -> robot.lookup("#ticked").queryAs(Label.class).getText().startsWith("2"));
        picture.take(robot, "products-pictures");
        robot.push(KeyCode.B);
        TestUi.until(() -> !filed().isEmpty() && test.ui.background().running().get() == 0);
        try (var pages = new PaperPictures(Files.readAllBytes(filed().getFirst()))) {
            assertThat(pages.sizes()).hasSize(2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        robot.push(KeyCode.ESCAPE).push(KeyCode.LEFT).push(KeyCode.ENTER);
        TestUi.until(() -> test.ui.navigation().place().get().area().equals("product"));
        assertThat(test.ui.preferences().is("products.pictures", false)).isTrue();
        assertThat(test.failures).isEmpty();
    }

    private List<Path> filed() {
        try (var files = Files.walk(dir)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BigDecimal price(String sku) {
        return given.shop.catalog().find(sku, 1).variants().getFirst().price().amount();
    }

    private static WindowRequest all() {
        return new WindowRequest("", "", "", false, null, 10);
    }

    private LabelPrinting labels() {
        Printing printing = new Printing(dir.resolve("station"), () -> dir, Clock.systemUTC());
        return new LabelPrinting(test.ui, given.shop.catalog(), given.shop.goodsLabels(),
                new PaperTray(() -> Optional.of(dir), folder -> {}, file -> {}, printing));
    }

    @Test
    void inGermanAndEmptyInDanish(FxRobot robot) {
        open(robot, Locale.of("da", "DK"), cases -> new ProductsScreen(test.ui, cases, thumbnails(), labels()), Place.of("products"))
                .take(robot, "products-empty-da");
        robot.interact(test::close);
        ProductId id = mug();
        Picture german = open(robot, Locale.GERMANY, cases -> new ProductScreen(test.ui, cases, thumbnails(), labels()), new Place("product", "", id));
        waitFor(robot, "#variant-sku-1");
        german.take(robot, "product-de");
        robot.interact(test::close);
        Picture list = open(robot, Locale.GERMANY, cases -> new ProductsScreen(test.ui, cases, thumbnails(), labels()), Place.of("products"));
        TestUi.until(() -> robot.lookup(".k-table").queryTableView().getItems().size() == 2);
        robot.push(KeyCode.HOME).push(KeyCode.F2);
        waitFor(robot, "#cell-editor");
        list.take(robot, "products-de");
        robot.push(KeyCode.ESCAPE);
        robot.interact(test::close);
        open(robot, Locale.GERMANY, cases -> new ProductScreen(test.ui, cases, thumbnails(), labels()), new Place("product", "", id));
        waitFor(robot, "#variant-sku-1");
        assertThat(robot.lookup("#product-title").queryAs(TextField.class).getText()).isEqualTo("Stoneware mug Nordlys");
    }

    private ProductId mug() {
        return given.shop.catalog().save(new ProductDraft(null, "Stoneware mug Nordlys", "Kiln & Co", TaxClass.STANDARD,
                List.of(variant("MUG-S", "Sage", "4006381333931"), variant("MUG-O", "Oat", "4260187650324"))));
    }

    private static VariantDraft variant(String sku, String options, String code) {
        Barcode barcode = new Barcode(new Barcode(code, Quantity.ONE).checked(), Quantity.ONE);
        return new VariantDraft(null, sku, options, new UnitPrice(new BigDecimal("29.50"), EUR), Quantity.of(350), Quantity.ZERO,
                Quantity.of(4), true, false, List.of(barcode));
    }

    private Thumbnails thumbnails() {
        return new Thumbnails(test.ui, given.shop.pictures());
    }

    private Picture open(FxRobot robot, Locale locale, Function<ProductCases, Screen> screens, Place place) {
        Picture[] made = new Picture[1];
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            Screen screen = screens.apply(new ProductCases(given.shop.catalog(), given.shop.productList(), given.stock,
                    given.shop.pictures(), given.shop.channels(), given.shop.supplierItems(), given.shop.savedViews(), given.shop.history(), () -> EUR));
            made[0] = new Picture(test, "stock", screen);
            screen.show(place);
        });
        return made[0];
    }

    private static List<String> errors(FxRobot robot) {
        return robot.lookup(".field-error").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static void waitFor(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().isPresent());
    }
}
