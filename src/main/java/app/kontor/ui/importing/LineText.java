package app.kontor.ui.importing;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A line of a file in words, in a list to choose from. */
final class LineText extends StringConverter<Integer> {
    private final Function<Integer, String> words;

    LineText(Function<Integer, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable Integer line) {
        return line == null ? "" : words.apply(line);
    }

    @Override
    public Integer fromString(String text) {
        throw new UnsupportedOperationException("Lines are chosen, not typed");
    }
}
