package app.kontor.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A label of a cell that looks as a pattern does: what is bound to that, no style sheet changes. */
final class PatternedLabel extends Label {
    private static final List<Function<Label, Property<?>>> LOOKS = List.of(
            Label::textFillProperty, Label::fontProperty, Label::backgroundProperty, Label::borderProperty, Label::paddingProperty,
            Label::alignmentProperty, Label::minWidthProperty, Label::prefWidthProperty, Label::maxWidthProperty, Label::minHeightProperty,
            Label::prefHeightProperty, Label::maxHeightProperty, Label::cursorProperty, Label::underlineProperty);

    private @Nullable Label pattern;
    private @Nullable Text icon;

    /** Looks as the pattern does from now on. */
    void follow(Label other) {
        if (pattern != other) {
            LOOKS.forEach(look -> bind(look.apply(this), look.apply(other)));
            showIcon(other);
            pattern = other;
        }
    }

    /** The icon stays when the next look has none: what leaves a window and comes back has its styles worked out anew. */
    private void showIcon(Label other) {
        if (other.getGraphic() instanceof FontIcon wanted) {
            if (icon == null) {
                icon = Nodes.styled(new Text(), "ikonli-font-icon");
                setGraphic(icon);
            }
            icon.fillProperty().bind(wanted.fillProperty());
            icon.fontProperty().bind(wanted.fontProperty());
            icon.setText(wanted.getText());
            graphicTextGapProperty().bind(other.graphicTextGapProperty());
        } else if (icon != null) {
            icon.setText("");
            graphicTextGapProperty().unbind();
            setGraphicTextGap(0);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void bind(Property<T> own, Property<?> other) {
        own.bind((Property<T>) other);
    }
}
