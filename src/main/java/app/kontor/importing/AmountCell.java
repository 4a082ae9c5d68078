package app.kontor.importing;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers inside a cell that a program wrote for programs: a point before the decimals, no groups. */
public final class AmountCell {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,10})?");

    private AmountCell() {}

    /** The number; null if there is none, or it is written in any other way. */
    public static @Nullable BigDecimal plain(@Nullable String text) {
        boolean isNumber = text != null && NUMBER.matcher(text.strip()).matches();
        return isNumber ? new BigDecimal(text.strip()) : null;
    }
}
