package app.kontor.ui.kit;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What options are called in a box to choose from. */
public final class OptionNames<T> extends StringConverter<T> {
    private final Function<T, String> names;

    public OptionNames(Function<T, String> names) {
        this.names = names;
    }

    @Override
    public String toString(@Nullable T option) {
        return option == null ? "" : names.apply(option);
    }

    @Override
    public T fromString(String name) {
        throw new UnsupportedOperationException("An option is chosen, not typed");
    }
}
