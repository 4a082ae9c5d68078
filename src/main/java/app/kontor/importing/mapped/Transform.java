package app.kontor.importing.mapped;

import app.kontor.importing.CellMeaning;
import app.kontor.importing.DateOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one small thing that is done to a cell before it is read.
 *
 * The steps of ADDRESS take a part out of an address in one cell ({@link AddressText}); TITLES is of several columns that are called by
 * articles and hold how many of each; SUM adds up what several columns of a row say, and of a payment what all rows of its order say.
 *
 * @param detail the sign that BEFORE and AFTER look for, the decimal sign, or the order of day and month; for SUM null, where it has one column alone, leaves the sign to the file
 * @param values for MAP: what stands for which cell; upper and lower case are the same
 */
public record Transform(Step step, @Nullable String detail, Map<String, String> values) {
    private static final Pattern SUM = Pattern.compile("-?\\d+(\\.\\d+)?");
    public static final Transform NONE = new Transform(Step.NONE, null, Map.of());

    /** What is done. The words are those of a person's name, or of "10115 Berlin". */
    public enum Step { NONE, FIRST_WORD, LAST_WORD, BUT_FIRST_WORD, BUT_LAST_WORD, BEFORE, AFTER, DECIMAL, DATE, MAP,
        ADDRESS_NAME, ADDRESS_STREET, ADDRESS_ZIP, ADDRESS_CITY, ADDRESS_REGION, ADDRESS_COUNTRY, TITLES, SUM }

    public Transform {
        step = step == null ? Step.NONE : step; // JSON that somebody wrote by hand
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    /** The step that takes this part out of an address in one cell; null for a target that is no such part. */
    public static @Nullable Step ofAddress(String target) {
        return switch (target.substring(target.lastIndexOf('.') + 1)) {
            case "name" -> Step.ADDRESS_NAME;
            case "street" -> Step.ADDRESS_STREET;
            case "zip" -> Step.ADDRESS_ZIP;
            case "city" -> Step.ADDRESS_CITY;
            case "region" -> Step.ADDRESS_REGION;
            case "country" -> Step.ADDRESS_COUNTRY;
            default -> null;
        };
    }

    public static Transform of(Step step) {
        return new Transform(step, null, Map.of());
    }

    public static Transform of(Step step, String detail) {
        return new Transform(step, detail, Map.of());
    }

    public static Transform map(Map<String, String> values) {
        return new Transform(Step.MAP, null, values);
    }

    /** What becomes of a cell that is not empty. What can't be done leaves it as it is: then it is read, or rejected, as the file has it. */
    String of(String cell) {
        return switch (step) {
            case NONE, TITLES, SUM -> cell;
            case FIRST_WORD -> space(cell) < 0 ? cell : cell.substring(0, space(cell));
            case BUT_FIRST_WORD -> space(cell) < 0 ? "" : cell.substring(space(cell)).strip();
            case LAST_WORD -> cell.substring(cell.lastIndexOf(' ') + 1);
            case BUT_LAST_WORD -> cell.substring(0, Math.max(0, cell.lastIndexOf(' '))).strip();
            case BEFORE -> at(cell) < 0 ? cell : cell.substring(0, at(cell)).strip();
            case AFTER -> at(cell) < 0 ? "" : cell.substring(at(cell) + sign().length()).strip();
            case DECIMAL -> number(cell);
            case DATE -> CellMeaning.date(cell, DateOrder.of(detail == null ? "ymd" : detail));
            case MAP -> mapped(cell);
            case ADDRESS_NAME -> AddressText.of(cell).name();
            case ADDRESS_STREET -> AddressText.of(cell).street();
            case ADDRESS_ZIP -> AddressText.of(cell).zip();
            case ADDRESS_CITY -> AddressText.of(cell).city();
            case ADDRESS_REGION -> AddressText.of(cell).region();
            case ADDRESS_COUNTRY -> AddressText.of(cell).country();
        };
    }

    /** Whether the result is a number with a decimal point, whatever the file's own sign. */
    boolean isNumber(String cell) {
        return step == Step.DECIMAL && amount(cell) != null || isSumOfSeveral() && SUM.matcher(cell).matches();
    }

    /** Whether columns are added up here, rather than read as they stand. */
    private boolean isSumOfSeveral() {
        return step == Step.SUM && detail != null;
    }

    /** The sum of a row's cells; as they are, one after the other, where one of them is no number. Without any it is empty. */
    String sum(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (!isSumOfSeveral() || filled.isEmpty() || filled.stream().anyMatch(cell -> amount(cell) == null)) {
            return String.join(" ", filled);
        }
        return filled.stream().map(this::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
    }

    private String number(String cell) {
        BigDecimal amount = amount(cell);
        return amount == null ? cell : amount.toPlainString();
    }

    private @Nullable BigDecimal amount(String cell) {
        return CellMeaning.amount(cell, ",".equals(detail) ? ',' : '.');
    }

    private String mapped(String cell) {
        String key = cell.toLowerCase(Locale.ROOT);
        return values.entrySet().stream().filter(value -> value.getKey().toLowerCase(Locale.ROOT).equals(key))
                .map(Map.Entry::getValue).findFirst().orElse(cell);
    }

    private int at(String cell) {
        return sign().isEmpty() ? -1 : cell.indexOf(sign());
    }

    private String sign() {
        return detail == null ? "" : detail;
    }

    private static int space(String cell) {
        return cell.indexOf(' ');
    }
}
