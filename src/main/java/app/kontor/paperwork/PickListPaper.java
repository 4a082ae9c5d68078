package app.kontor.paperwork;

import app.kontor.value.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is on a pick list: the orders it holds and where their goods lie.
 *
 * @param language the shop's own: en, de, da
 */
public record PickListPaper(
        String number, LocalDate date, String shopName, Grouping grouping, List<Order> orders, String language) {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int PADDED = 12;

    /** How the walk through the shelves is listed. */
    public enum Grouping { BY_BIN, BY_ORDER, BOTH }

    /** An order to pick, in the order of printing. */
    public record Order(String number, @Nullable String recipient, @Nullable String shippingMethod, List<Line> lines) {}

    /** Pieces of one product out of one bin; bin: null where the shop has none. */
    public record Line(@Nullable String bin, String sku, String name, @Nullable String barcode, Quantity quantity) {}

    /** One stop of the walk: the pieces of all orders together, and what of them is whose. */
    record Stop(Line line, Map<String, Quantity> byOrder) {
        Quantity quantity() {
            return byOrder.values().stream().reduce(Quantity.ZERO, Quantity::plus);
        }
    }

    /** Summed by bin and SKU, in the order of the bins: A-2 before A-10, goods without a bin last. */
    List<Stop> stops() {
        record Place(@Nullable String bin, String sku) {}
        Map<Place, Stop> stops = new LinkedHashMap<>();
        for (Order order : orders) {
            for (Line line : order.lines()) {
                stops.computeIfAbsent(new Place(line.bin(), line.sku()), place -> new Stop(line, new LinkedHashMap<>()))
                        .byOrder().merge(order.number(), line.quantity(), Quantity::plus);
            }
        }
        return walk(stops.values(), Stop::line);
    }

    /** The order's lines in the order of the bins. */
    static List<Line> walk(Order order) {
        return walk(order.lines(), line -> line);
    }

    /** Where something stands in the walk; made once for each, because the walk compares it with many others. */
    private record Turn<T>(boolean placeless, String bin, String sku, T what) {
        private static final Comparator<Turn<?>> WALK = Comparator.<Turn<?>, Boolean>comparing(Turn::placeless)
                .thenComparing(Turn::bin).thenComparing(Turn::sku);
    }

    private static <T> List<T> walk(Collection<T> all, Function<T, Line> line) {
        List<Turn<T>> turns = new ArrayList<>(all.size());
        for (T one : all) {
            String bin = line.apply(one).bin();
            turns.add(new Turn<>(bin == null, bin == null ? "" : padded(bin), padded(line.apply(one).sku()), one));
        }
        turns.sort(Turn.WALK);
        return turns.stream().map(Turn::what).toList();
    }

    private static String padded(String code) {
        return DIGITS.matcher(code)
                .replaceAll(digits -> "0".repeat(Math.max(0, PADDED - digits.group().length())) + digits.group());
    }

    Quantity pieces() {
        return orders.stream().flatMap(order -> order.lines().stream()).map(Line::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }
}
