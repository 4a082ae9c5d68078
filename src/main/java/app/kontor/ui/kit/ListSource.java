package app.kontor.ui.kit;

import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Windows over a list that is whole in memory, such as the plan of an import, so that one table serves both. The key of a
 * window is its offset.
 *
 * @param searchText what a row is found by
 * @param inView     whether a row belongs to a view's code
 * @param orders     comparators by the columns' sort codes; the list's own order is kept for equal rows
 */
public record ListSource<R>(
        List<R> rows, Function<R, String> searchText, BiPredicate<R, String> inView, Map<String, Comparator<R>> orders) {

    public ListSource {
        rows = List.copyOf(rows);
    }

    public Window<R> window(WindowRequest request) {
        String wanted = request.search().strip().toLowerCase(Locale.ROOT);
        List<R> found = rows.stream()
                .filter(row -> request.view().isEmpty() || inView.test(row, request.view()))
                .filter(row -> wanted.isEmpty() || searchText.apply(row).toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(orders.getOrDefault(request.sort(), (a, b) -> 0))
                .toList();
        List<R> ordered = request.descending() ? found.reversed() : found;
        int from = request.afterKey() == null ? 0 : Integer.parseInt(request.afterKey());
        int to = Math.min(ordered.size(), from + request.limit());
        String nextKey = to < ordered.size() ? Integer.toString(to) : null;
        return new Window<>(ordered.subList(from, to), nextKey, ordered.size());
    }
}
