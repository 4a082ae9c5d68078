package app.kontor.importing;

import java.util.Locale;

/** In which order an all-numeric date names its parts. */
public enum DateOrder {
    YMD,
    MDY,
    DMY;

    /** The word that files' reports and options use: "ymd", "mdy", "dmy". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws FileRefused if there is no such order */
    public static DateOrder of(String code) {
        for (DateOrder order : values()) {
            if (order.code().equals(code.toLowerCase(Locale.ROOT))) {
                return order;
            }
        }
        throw new FileRefused("ambiguous.dateOrderName", 0, code);
    }
}
