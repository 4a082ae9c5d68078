package app.kontor.bench;

import java.util.SortedMap;
import java.util.TreeMap;

/** What is in the files, counted while they are written; amounts in cents. */
final class Truth {
    int orders;
    int history;
    int lines;
    long units;
    long totalCents;
    long taxCents;
    private final SortedMap<String, Integer> openUnits = new TreeMap<>();

    void needs(String sku, int quantity) {
        openUnits.merge(sku, quantity, Integer::sum);
    }

    /** Pieces per SKU that open orders wait for. */
    SortedMap<String, Integer> openUnits() {
        return openUnits;
    }

    @Override
    public String toString() {
        return "{\"orders\":%d,\"history\":%d,\"lines\":%d,\"units\":%d,\"total\":\"%s\",\"tax\":\"%s\",\"skusNeeded\":%d}"
                .formatted(orders, history, lines, units, Cents.text(totalCents), Cents.text(taxCents), openUnits.size());
    }
}
