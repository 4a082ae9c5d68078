package app.kontor.ui.opening;

import app.kontor.demo.DemoShop;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.ChannelMark;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The first page of all: look around in a shop that is made up, or begin with one's own. */
final class Welcome {
    private static final int PICTURES = 5;
    private static final double PICTURE = 56;
    private static final double WIDTH = 400;
    private static final List<String> MARKS = List.of("shopify", "etsy", "amazon", "ebay", "woocommerce");

    private final Ui ui;

    Welcome(Ui ui) {
        this.ui = ui;
    }

    /** @param others for those who have a shop already */
    Node node(Action demo, Action own, List<Action> others) {
        Button enter = demo.primaryButton(ui.texts());
        enter.setDefaultButton(true);
        Node left = card(pictures(), "demo", points(), enter);
        Node right = card(marks(), "own", steps(), own.button(ui.texts()));
        HBox cards = new HBox(24, left, right);
        cards.setAlignment(Pos.CENTER);
        VBox all = new VBox(12, Frame.mark(), Nodes.label(ui.text("opening.welcome"), "display"),
                Nodes.paragraph(ui.text("opening.text"), "muted", "opening-lead"), cards, row(others));
        all.setAlignment(Pos.CENTER);
        return Frame.of(ui, all, List.of(own), enter::requestFocus);
    }

    private Node row(List<Action> others) {
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER);
        others.forEach(one -> row.getChildren().add(Nodes.styled(one.button(ui.texts()), "flat")));
        return row;
    }

    private Node card(Node head, String code, Node list, Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        VBox card = Frame.card(WIDTH, head, Nodes.label(ui.text("opening." + code + ".title"), "h2"),
                Nodes.paragraph(ui.text("opening." + code + ".text"), "muted"), list, Nodes.growing(new Region()), button);
        card.setMaxHeight(Double.MAX_VALUE);
        return card;
    }

    /** Drawn while the page is there already. */
    private Node pictures() {
        HBox row = new HBox(8);
        row.setMinHeight(PICTURE);
        ui.background().read(progress -> DemoShop.samples(PICTURES).stream()
                .map(png -> new Image(new ByteArrayInputStream(png), 2 * PICTURE, 2 * PICTURE, true, true)).toList(),
                images -> images.forEach(image -> row.getChildren().add(shown(image))));
        return row;
    }

    private static Node shown(Image image) {
        ImageView view = new ImageView(image);
        view.setFitWidth(PICTURE);
        view.setFitHeight(PICTURE);
        return view;
    }

    private Node marks() {
        FlowPane row = new FlowPane(8, 8);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(PICTURE);
        MARKS.forEach(one -> row.getChildren().add(Nodes.styled(ChannelMark.of(one, one), "opening-mark", "large")));
        row.getChildren().add(Nodes.label(ui.text("opening.own.files"), "small", "muted"));
        return row;
    }

    private Node points() {
        VBox list = Nodes.column(10);
        for (String point : List.of("ready", "orders", "paper", "banner")) {
            list.getChildren().add(Nodes.row(8, Nodes.icon(MaterialDesignC.CHECK, "i-success"),
                    Nodes.paragraph(ui.text("opening.demo." + point), "muted")));
        }
        return list;
    }

    private Node steps() {
        VBox list = Nodes.column(6);
        IntStream.range(0, SetupPage.CODES.size()).forEach(n -> list.getChildren().add(Nodes.row(8,
                Nodes.label(Integer.toString(n + 1), "opening-number"), Nodes.paragraph(ui.text("opening.step." + SetupPage.CODES.get(n))))));
        return list;
    }
}
