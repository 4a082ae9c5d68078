package app.kontor.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the user of this PC chose for the look of the window: columns, density, sounds. Small texts by a key with dots, kept in the
 * workstation's file; nothing of the shop's. Used on the JavaFX thread only.
 */
public final class Preferences {
    private final Map<String, String> choices;
    private final BiConsumer<String, @Nullable String> keep;
    private final Map<String, List<Consumer<String>>> watchers = new HashMap<>();

    /** @param keep writes one choice down; null forgets it */
    public Preferences(Map<String, String> choices, BiConsumer<String, @Nullable String> keep) {
        this.choices = new LinkedHashMap<>(choices);
        this.keep = keep;
    }

    /** Preferences that live as long as the window, for tests. */
    public static Preferences forgetful() {
        return new Preferences(Map.of(), (key, value) -> {});
    }

    public String get(String key, String otherwise) {
        return choices.getOrDefault(key, otherwise);
    }

    public boolean is(String key, boolean otherwise) {
        return Boolean.parseBoolean(get(key, Boolean.toString(otherwise)));
    }

    /** @return the whole number kept under the key; otherwise if there is none or it is spoilt */
    public int number(String key, int otherwise) {
        String kept = get(key, "");
        return kept.matches("-?\\d{1,9}") ? Integer.parseInt(kept) : otherwise;
    }

    /** @param value null forgets the choice */
    public void put(String key, @Nullable String value) {
        if (value == null) {
            choices.remove(key);
        } else {
            choices.put(key, value);
        }
        keep.accept(key, value);
        watchers.getOrDefault(key, List.of()).forEach(watcher -> watcher.accept(value == null ? "" : value));
    }

    /** Tells now and after each change what is chosen; empty for nothing. */
    public void watch(String key, Consumer<String> watcher) {
        watchers.computeIfAbsent(key, k -> new ArrayList<>()).add(watcher);
        watcher.accept(get(key, ""));
    }
}
