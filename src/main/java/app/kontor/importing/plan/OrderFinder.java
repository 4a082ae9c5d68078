package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.importing.ImportedRecord;
import app.kontor.invoicing.InvoiceNumbers;
import app.kontor.sales.OrderNumbers;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which orders are meant by the numbers in a file, looked for all at once: an order's, ours or its channel's, or an invoice's. */
final class OrderFinder {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}#][\\p{L}\\p{N}#/_-]{2,60}");
    private static final int SURE = 6;

    private final Map<String, Set<OrderId>> byNumber;
    private final Map<String, OrderId> byInvoice;
    private final Map<OrderId, SalesOrder> orders = new HashMap<>();

    OrderFinder(Tx tx, Collection<String> numbers) {
        byNumber = OrderNumbers.find(tx, numbers);
        byInvoice = InvoiceNumbers.orders(tx, numbers.stream().flatMap(number -> List.of(number, number.toUpperCase(Locale.ROOT)).stream()).distinct().toList());
        Set<OrderId> all = byNumber.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        all.addAll(byInvoice.values());
        Orders.load(tx, all).forEach(order -> orders.put(order.id(), order));
    }

    /** All numbers that records name, in these fields and in a purpose. */
    static Set<String> numbers(List<ImportedRecord> records, String... fields) {
        Set<String> numbers = new LinkedHashSet<>();
        for (ImportedRecord record : records) {
            for (String field : fields) {
                if (!record.value(field).isEmpty()) {
                    numbers.add(record.value(field));
                }
            }
            numbers.addAll(words(record.value("purpose")));
        }
        return numbers;
    }

    /** What could be a number in a purpose. */
    static List<String> words(String purpose) {
        return WORD.matcher(purpose).results().map(found -> found.group().replaceAll("[/_-]+$", ""))
                .flatMap(word -> Stream.concat(Stream.of(word), word.matches("\\p{L}+[-_/].*") ? Stream.of(word.replaceFirst("\\p{L}+[-_/]", "")) : Stream.empty()))
                .filter(word -> word.chars().anyMatch(Character::isDigit)).distinct().toList();
    }

    /** Whether such a word is hardly anything but a number: not a year, a day or an amount. */
    static boolean isSure(String word) {
        return word.startsWith("#") || word.length() >= SURE || word.chars().anyMatch(Character::isLetter);
    }

    /** The orders that are called so. */
    List<SalesOrder> of(String number) {
        Set<OrderId> ids = new LinkedHashSet<>(byNumber.getOrDefault(OrderNumbers.key(number), Set.of()));
        OrderId invoiced = byInvoice.getOrDefault(number, byInvoice.get(number.toUpperCase(Locale.ROOT)));
        if (invoiced != null) {
            ids.add(invoiced);
        }
        List<SalesOrder> found = new ArrayList<>();
        ids.forEach(id -> found.add(orders.get(id)));
        return found;
    }

    /** The numbers of orders, for a sentence. */
    static String names(Collection<SalesOrder> orders) {
        return orders.stream().map(SalesOrder::number).limit(8).collect(Collectors.joining(", "));
    }
}
