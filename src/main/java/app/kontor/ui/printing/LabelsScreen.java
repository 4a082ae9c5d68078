package app.kontor.ui.printing;

import app.kontor.app.Shop;
import app.kontor.catalog.Variant;
import app.kontor.day.GoodsLabels;
import app.kontor.paperwork.GoodsLabel;
import app.kontor.paperwork.GoodsStock;
import app.kontor.printing.PaperKind;
import app.kontor.printing.PrintOrder;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.OptionNames;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.PaperPreview;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import app.kontor.value.VariantId;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Labels of products, bins and bench commands: what is chosen at the left lies at the right as it will be printed. */
public final class LabelsScreen implements Screen {
    private static final Duration PAUSE = Duration.millis(200);
    private static final int MOST = 99;
    private static final int WHOLE_SHEET = 23;

    /** What labels are for. */
    private enum Subject implements Coded {
        PRODUCTS(PaperKind.PRODUCT_LABEL), BINS(PaperKind.BIN_LABEL), COMMANDS(PaperKind.COMMAND_CODES);

        private final PaperKind paper;

        Subject(PaperKind paper) {
            this.paper = paper;
        }
    }

    private final Ui ui;
    private final Shop shop;
    private final PaperTray tray;
    private final Page page;
    private final PaperPreview preview;
    private final Latest question;
    private final ChoiceBox<Subject> subject;
    private final ChoiceBox<GoodsStock> stock;
    private final ChoiceBox<GoodsLabel.Kind> kind;
    private final TextField skus = new TextField();
    private final CheckBox price = new CheckBox();
    private final Spinner<Integer> copies = new Spinner<>(1, MOST, 1);
    private final Spinner<Integer> used = new Spinner<>(0, WHOLE_SHEET, 0);
    private final Label wrong = Nodes.paragraph("", "field-error");
    private final Action print;
    private final Action save;

    public LabelsScreen(Ui ui, Shop shop, PaperTray tray) {
        this.ui = ui;
        this.shop = shop;
        this.tray = tray;
        page = new Page(ui.text("area.labels"));
        preview = new PaperPreview(ui);
        question = ui.background().latest(PAUSE);
        subject = choice("labels.subject", Subject.class, Subject.PRODUCTS, code -> ui.text("labels.subject." + code));
        stock = choice("labels.stock", GoodsStock.class, GoodsStock.ROLL_57X32, code -> ui.text("labels.stock." + code));
        kind = choice("labels.kind", GoodsLabel.Kind.class, GoodsLabel.Kind.EAN, code -> ui.text("labels.kind." + code));
        print = ui.action("labels.print", MaterialDesignP.PRINTER_OUTLINE, this::print).on("Shortcut+Enter");
        save = ui.action("labels.save", MaterialDesignD.DOWNLOAD_OUTLINE, this::save).on("Shortcut+S");
        layOut();
    }

    private void layOut() {
        skus.setId("labels-skus");
        skus.setPromptText(ui.text("labels.skus.prompt"));
        skus.textProperty().addListener((text, before, now) -> draw());
        price.setText(ui.text("labels.price"));
        price.setId("labels-price");
        price.setSelected(ui.preferences().is("labels.price", true));
        price.selectedProperty().addListener((box, before, now) -> {
            ui.preferences().put("labels.price", Boolean.toString(now));
            draw();
        });
        for (Spinner<Integer> spinner : List.of(copies, used)) {
            spinner.setEditable(true);
            spinner.valueProperty().addListener((value, before, now) -> draw());
        }
        copies.setId("labels-copies");
        used.setId("labels-used");
        VBox form = Nodes.column(12, field("labels.subject", subject), field("labels.skus", skus), field("labels.stock", stock),
                field("labels.kind", kind), price, field("labels.copies", copies), field("labels.used", used), wrong);
        VBox side = Nodes.styled(new VBox(Nodes.styled(new VBox(form), "card", "pad")), "label-side");
        preview.node().setMinWidth(0);
        HBox body = new HBox(side, Nodes.growing(preview.node()));
        page.tools(save.button(ui.texts()), print.primaryButton(ui.texts()));
        page.content(body);
        page.subtitle().set(ui.text("labels.subtitle"));
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(Stream.of(print, save), preview.actions().stream()).toList();
    }

    /** The view names the subject: products, bins, commands; the row a variant. */
    @Override
    public void show(Place place) {
        Arrays.stream(Subject.values()).filter(one -> one.code().equals(place.view())).findFirst().ifPresent(subject::setValue);
        if (place.row() instanceof VariantId variant) {
            ui.background().read(progress -> shop.catalog().variants(List.of(variant)).get(variant), found -> {
                subject.setValue(Subject.PRODUCTS);
                skus.setText(found.sku().value());
            });
        }
        draw();
        subject.requestFocus();
    }

    @Override
    public void reload() {
        draw();
    }

    /** What is drawn, or the sentence that says why nothing can be. */
    private record Drawn(byte[] pdf, @Nullable BusinessRuleException refusal) {}

    private void draw() {
        skus.setDisable(subject.getValue() != Subject.PRODUCTS);
        price.setDisable(subject.getValue() != Subject.PRODUCTS);
        Wish wish = wish();
        question.askSoon(() -> attempt(wish), drawn -> {
            BusinessRuleException refusal = drawn.refusal;
            boolean typed = !skus.getText().isBlank(); // else it is said where the labels would be
            wrong.setText(refusal == null || !typed ? "" : ui.texts().error(refusal));
            if (refusal == null) {
                preview.show(drawn.pdf);
            } else {
                preview.tell(ui.texts().error(refusal));
            }
        });
    }

    private Drawn attempt(Wish wish) {
        try {
            return new Drawn(pdf(wish), null);
        } catch (BusinessRuleException refusal) {
            return new Drawn(new byte[0], refusal);
        }
    }

    private record Wish(Subject subject, String skus, int copies, GoodsLabels.Look look) {}

    private Wish wish() {
        GoodsLabels.Look look = new GoodsLabels.Look(
                stock.getValue(), kind.getValue(), price.isSelected(), used.getValue(), ui.texts().locale());
        return new Wish(subject.getValue(), skus.getText(), copies.getValue(), look);
    }

    /** Without a SKU the shop's first product shows how it looks. */
    private byte[] pdf(Wish wish) {
        return switch (wish.subject) {
            case PRODUCTS -> shop.goodsLabels().products(skus(wish.skus), wish.copies, wish.look);
            case BINS -> shop.goodsLabels().bins(shop.stock().bins(), wish.look);
            case COMMANDS -> shop.goodsLabels().commands(wish.look);
        };
    }

    private List<String> skus(String typed) {
        List<String> wanted = Arrays.stream(typed.split("[,;\\s]+")).filter(sku -> !sku.isEmpty()).toList();
        return wanted.isEmpty()
                ? shop.catalog().find("", 1).variants().stream().map(Variant::sku).map(sku -> sku.value()).toList()
                : wanted;
    }

    private void print() {
        Wish wish = wish();
        ui.inBackground(() -> tray.printing().print(new PrintOrder(
                        wish.subject.paper, ui.text("print.kind." + wish.subject.paper.code()), pdf(wish))),
                jobs -> PrintNews.show(ui, jobs, tray.viewer()));
    }

    private void save() {
        Wish wish = wish();
        FileQuestion where = FileQuestion.save(ui.text("labels.save"), wish.subject.paper.file() + ".pdf", "pdf");
        ui.dialogs().files(where, chosen -> ui.inBackground(() -> Files.write(chosen.getFirst(), pdf(wish)),
                file -> ui.toasts().done(ui.text("labels.saved", file))));
    }

    private Node field(String key, Control control) {
        Label name = Nodes.label(ui.text(key), "field-label");
        name.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(ui.text(key));
        return Nodes.column(4, name, control);
    }

    private <E extends Enum<E> & Coded> ChoiceBox<E> choice(String key, Class<E> type, E otherwise, UnaryOperator<String> words) {
        ChoiceBox<E> box = new ChoiceBox<>();
        box.setId(key.replace('.', '-'));
        box.getItems().setAll(type.getEnumConstants());
        box.setConverter(new OptionNames<>(option -> words.apply(option.code())));
        String kept = ui.preferences().get(key, otherwise.code());
        box.setValue(box.getItems().stream().filter(one -> one.code().equals(kept)).findFirst().orElse(otherwise));
        box.valueProperty().addListener((value, before, now) -> {
            ui.preferences().put(key, now.code());
            draw();
        });
        return box;
    }
}
