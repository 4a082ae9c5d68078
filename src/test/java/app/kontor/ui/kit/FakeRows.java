package app.kontor.ui.kit;

import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** Rows read by key, as the core reads them: the key is the last row's place in the order asked for. */
final class FakeRows {
    record Item(int id, String name, int price) {}

    final List<WindowRequest> asked = new CopyOnWriteArrayList<>();
    volatile List<Item> items;

    FakeRows(int size) {
        items = IntStream.range(0, size).mapToObj(i -> new Item(i, "Item %05d".formatted(i), i * 37 % 1000)).toList();
    }

    Window<Item> window(WindowRequest request) {
        asked.add(request);
        List<Item> found = items.stream()
                .filter(item -> request.view().isEmpty() || item.price() < 100)
                .filter(item -> item.name().toLowerCase(Locale.ROOT).contains(request.search().toLowerCase(Locale.ROOT)))
                .sorted(order(request))
                .toList();
        int from = request.afterKey() == null ? 0 : indexOf(found, request.afterKey()) + 1;
        List<Item> rows = found.subList(from, Math.min(found.size(), from + request.limit()));
        boolean atEnd = from + rows.size() == found.size();
        long count = request.afterKey() == null ? Math.min(Window.CAP, found.size()) : Window.UNCOUNTED;
        return new Window<>(rows, atEnd ? null : Integer.toString(rows.getLast().id()), count);
    }

    private static int indexOf(List<Item> items, String key) {
        return IntStream.range(0, items.size()).filter(i -> items.get(i).id() == Integer.parseInt(key)).findFirst().orElseThrow();
    }

    private static Comparator<Item> order(WindowRequest request) {
        Comparator<Item> byId = Comparator.comparing(Item::id);
        Comparator<Item> up = request.sort().equals("price") ? Comparator.comparing(Item::price).thenComparing(byId) : byId;
        return request.descending() ? up.reversed() : up;
    }
}
