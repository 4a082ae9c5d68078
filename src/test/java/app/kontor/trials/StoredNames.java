package app.kontor.trials;

import java.util.Map;
import java.util.TreeMap;

/** A folder on a disk: the names that programs see in it, and those of them that a power cut leaves. */
final class StoredNames implements Stored {
    final Map<String, Stored> seen = new TreeMap<>();
    final Map<String, Stored> safe = new TreeMap<>();

    void put(String name, Stored what) {
        seen.put(name, what);
        safe.put(name, what);
    }
}
