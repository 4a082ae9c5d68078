package app.kontor.importing;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;

/** A small map in one array, in its order: an import keeps two for each order, where the usual maps take four times as much memory. */
final class FewEntries extends AbstractMap<String, String> {
    private final String[] pairs;

    private FewEntries(String[] pairs) {
        this.pairs = pairs;
    }

    /** What the map holds now, never changed afterwards. */
    static Map<String, String> copyOf(Map<String, String> map) {
        if (map instanceof FewEntries || map.isEmpty()) {
            return map.isEmpty() ? Map.of() : map;
        }
        String[] pairs = new String[2 * map.size()];
        int at = 0;
        for (Entry<String, String> entry : map.entrySet()) {
            pairs[at++] = entry.getKey();
            pairs[at++] = entry.getValue();
        }
        return new FewEntries(pairs);
    }

    /** As many entries, keys and values in turn. */
    static Map<String, String> of(int size, Supplier<String> texts) {
        String[] pairs = new String[2 * size];
        Arrays.setAll(pairs, i -> texts.get());
        return size == 0 ? Map.of() : new FewEntries(pairs);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return new Pairs();
            }

            @Override
            public int size() {
                return pairs.length / 2;
            }
        };
    }

    private final class Pairs implements Iterator<Entry<String, String>> {
        private int at;

        @Override
        public boolean hasNext() {
            return at < pairs.length;
        }

        @Override
        public Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            at += 2;
            return Map.entry(pairs[at - 2], pairs[at - 1]);
        }
    }
}
