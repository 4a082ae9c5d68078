package app.kontor.ui.kit;

import java.util.List;
import java.util.function.LongFunction;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What can be done with the ticked rows; it takes the filter bar's place, so that the rows never jump. */
public final class BulkBar {
    private final StackPane node;
    private final Label sum = Nodes.label("", "num", "t-accent");

    /** @param counted says how many are ticked: "3 selected" */
    public BulkBar(Ui ui, Ticks<?> ticks, LongFunction<String> counted, List<Action> actions, Node filterBar) {
        Label count = Nodes.label("", "medium", "t-accent");
        count.setId("ticked");
        ticks.count().subscribe(n -> count.setText(counted.apply(n.longValue())));
        HBox bar = Nodes.styled(new HBox(count, sum), "bulk-bar");
        actions.forEach(action -> bar.getChildren().add(Nodes.styled(action.button(ui.texts()), "compact")));
        Button close = ui.action("table.untick", MaterialDesignC.CLOSE, ticks::clear).iconButton(ui.texts());
        bar.getChildren().addAll(Nodes.spacer(), close);
        bar.widthProperty().subscribe(width -> fit(bar));
        sum.textProperty().subscribe(text -> fit(bar));
        HBox padded = Nodes.styled(new HBox(Nodes.growing(bar)), "bulk-frame");
        padded.visibleProperty().bind(ticks.count().greaterThan(0));
        filterBar.visibleProperty().bind(padded.visibleProperty().not());
        node = new StackPane(filterBar, padded);
    }

    /** The sum goes before a button does: beside a preview there may be no room for it. */
    private void fit(HBox bar) {
        double wanted = bar.getChildren().stream().filter(child -> child != sum).mapToDouble(child -> child.prefWidth(-1)).sum()
                + sum.prefWidth(-1) + bar.getSpacing() * bar.getChildren().size() + bar.snappedLeftInset() + bar.snappedRightInset();
        boolean fits = wanted <= bar.getWidth();
        sum.setVisible(fits);
        sum.setManaged(fits);
    }

    /** Behind the count: what the ticked rows amount to; empty for nothing to say. */
    public StringProperty sum() {
        return sum.textProperty();
    }

    public Node node() {
        return node;
    }
}
