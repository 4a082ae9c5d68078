package app.kontor.ui.kit;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * The window's content, larger or smaller as a whole: letters, rows, columns and icons keep their proportions, and the layout gets
 * the room that is left, as in a browser.
 */
public final class Zoom extends Region {
    private final ObservableDoubleValue factor;
    private final Scale scale = new Scale(1, 1);

    /** @param factor 1 for the usual size */
    public Zoom(ObservableDoubleValue factor) {
        this.factor = factor;
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        factor.subscribe(size -> requestLayout());
    }

    public void show(Node content) {
        content.getTransforms().setAll(scale);
        getChildren().setAll(content);
    }

    @Override
    protected void layoutChildren() {
        getChildren().forEach(child -> child.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get()));
    }
}
