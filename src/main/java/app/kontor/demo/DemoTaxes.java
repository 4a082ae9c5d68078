package app.kontor.demo;

import app.kontor.demo.DemoOrder.Item;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The VAT contained in an order's gross prices, as the storefronts state it. Rates in tenths of a percent. */
final class DemoTaxes {
    private record Rates(int standard, int reduced) {}

    private static final Map<String, Rates> RATES = Map.of(
            "DE", new Rates(190, 70), "AT", new Rates(200, 100), "DK", new Rates(250, 250), "NL", new Rates(210, 90),
            "FR", new Rates(200, 55), "US", new Rates(0, 0));

    private DemoTaxes() {}

    /** Name and cents of each tax, the highest rate first. Shipping follows the goods by value. */
    static Map<String, Long> of(DemoOrder order) {
        Map<Integer, Long> gross = new TreeMap<>(Comparator.reverseOrder());
        order.items().forEach(item -> gross.merge(rate(order.buyer(), item), item.total(), Long::sum));
        long goods = order.goodsCents();
        long left = order.shippingCents();
        int rest = gross.size();
        Map<String, Long> taxes = new LinkedHashMap<>();
        for (Map.Entry<Integer, Long> part : gross.entrySet()) {
            rest--;
            long share = rest == 0 ? left : order.shippingCents() * part.getValue() / goods;
            left -= share;
            if (part.getKey() > 0) {
                taxes.put(name(order.buyer(), part.getKey()), contained(part.getValue() + share, part.getKey()));
            }
        }
        return taxes;
    }

    static long in(Buyer buyer, Item item, long gross) {
        return contained(gross, rate(buyer, item));
    }

    private static int rate(Buyer buyer, Item item) {
        Rates rates = RATES.get(buyer.town().country());
        return item.isReduced() ? rates.reduced : rates.standard;
    }

    private static String name(Buyer buyer, int rate) {
        String percent = rate % 10 == 0 ? Integer.toString(rate / 10) : rate / 10 + "." + rate % 10;
        return buyer.town().country() + " MwSt " + percent + "%";
    }

    /** Rounded to the nearest cent. */
    private static long contained(long gross, int rate) {
        return (2 * gross * rate + 1000 + rate) / (2 * (1000 + rate));
    }
}
