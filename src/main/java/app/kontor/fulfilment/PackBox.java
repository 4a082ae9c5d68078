package app.kontor.fulfilment;

import app.kontor.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A kind of box at the packing bench. @param grams what it weighs empty */
public record PackBox(String name, Quantity grams) {
    private static final int MOST = 9;
    private static final Pattern TEXT = Pattern.compile("([^=]{1,80}?)\\s*=\\s*([0-9]{1,6})");

    /** Reads "S=100, M=200": a name and, if it is known, the empty weight in grams; at most nine, one for each key. */
    public static List<PackBox> parse(String setting) {
        List<PackBox> boxes = new ArrayList<>();
        Stream.of(setting.split("[,;]")).map(String::strip).filter(text -> !text.isEmpty()).limit(MOST).forEach(text -> {
            Matcher weighed = TEXT.matcher(text);
            boxes.add(weighed.matches()
                    ? new PackBox(weighed.group(1), Quantity.of(weighed.group(2)))
                    : new PackBox(text.substring(0, Math.min(80, text.length())), Quantity.ZERO));
        });
        return List.copyOf(boxes);
    }
}
