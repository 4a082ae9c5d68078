package app.kontor.ui.opening;

import app.kontor.app.FirstAnswers.Storefront;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.ChannelMark;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The fourth step: where the shop sells. A digit or the space bar ticks a row; each becomes a channel. */
final class StorefrontStep implements Step {
    private static final List<Storefront> ALL = List.of(
            new Storefront("Shopify", "shopify"), new Storefront("WooCommerce", "woocommerce"), new Storefront("Etsy", "etsy"),
            new Storefront("Amazon", "amazon"), new Storefront("eBay", "ebay"));

    private final Ui ui;
    private final SetupDraft draft;
    private final VBox rows = Nodes.column(8);
    private final List<ToggleButton> ticks = new ArrayList<>();

    StorefrontStep(Ui ui, SetupDraft draft) {
        this.ui = ui;
        this.draft = draft;
        ALL.forEach(one -> rows.getChildren().add(row(one)));
        rows.addEventHandler(KeyEvent.KEY_TYPED, event -> tick(event.getCharacter()));
    }

    @Override
    public String code() {
        return "storefronts";
    }

    @Override
    public Node node() {
        return Nodes.column(16, rows, Nodes.paragraph(ui.text("opening.storefronts.own"), "opening-follows"));
    }

    @Override
    public void focus() {
        ticks.getFirst().requestFocus();
    }

    @Override
    public boolean answer() {
        for (int n = 0; n < ticks.size(); n++) {
            draft.sellOn(ALL.get(n), ticks.get(n).isSelected());
        }
        return true;
    }

    @Override
    public void skip() {
        ALL.forEach(one -> draft.sellOn(one, false));
    }

    private ToggleButton row(Storefront one) {
        Node tick = Nodes.icon(MaterialDesignC.CHECK_CIRCLE, "i18", "i-accent");
        HBox content = Nodes.row(12, mark(one), Nodes.label(one.name(), "medium"), Nodes.spacer(), tick,
                Nodes.label(Integer.toString(ALL.indexOf(one) + 1), "kbd"));
        ToggleButton row = new ToggleButton(null, content);
        row.getStyleClass().setAll("opening-choice");
        row.setId("opening-" + one.platform());
        row.setAccessibleText(one.name());
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(34));
        tick.visibleProperty().bind(row.selectedProperty());
        row.setSelected(draft.sellsOn(one.platform()));
        ticks.add(row);
        return row;
    }

    private static Node mark(Storefront one) {
        return Nodes.styled(ChannelMark.of(one.platform(), one.name()), "opening-mark");
    }

    private void tick(String character) {
        if (character.matches("[1-5]")) {
            ToggleButton row = ticks.get(Integer.parseInt(character) - 1);
            row.setSelected(!row.isSelected());
            row.requestFocus();
        }
    }
}
