package app.kontor.ui.products;

import app.kontor.day.GoodsLabels;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Cards;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.PaperImage;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.printing.LabelPrinting;
import app.kontor.value.VariantId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The product's label as this PC prints it, and the way to more of them. */
final class LabelCard {
    private static final double WIDTH = 220;
    private static final double SHARP = 2;

    private LabelCard() {}

    /** @param print prints one of each variant */
    static Node of(Ui ui, LabelPrinting labels, List<VariantId> variants, Action print) {
        VariantId first = variants.getFirst();
        ImageView picture = new ImageView();
        picture.setFitWidth(WIDTH);
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setId("product-label");
        GoodsLabels.Look look = labels.look();
        ui.background().read(progress -> PaperImage.of(labels.pdf(List.of(first), look), WIDTH * SHARP), picture::setImage);
        Action more = ui.action("product.label.more", MaterialDesignL.LABEL_OUTLINE,
                () -> ui.navigation().go(new Place("labels", "products", first)));
        StackPane paper = Nodes.styled(new StackPane(picture), "label-paper");
        return Nodes.card(Cards.head(ui.text("product.label"), Nodes.styled(more.button(ui.texts()), "flat", "compact")),
                Nodes.styled(Nodes.column(8, paper, print.button(ui.texts())), "card-body"));
    }
}
