package app.kontor.trials;

import app.kontor.db.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Writes down what a shop does to its folder. One thread writes to a shop at a time, so that one list holds the order of all. */
final class Recorder implements Watcher {
    private final Path root;
    private final Image start;
    private final List<Operation> operations = new ArrayList<>();
    private final NavigableMap<Integer, Long> acknowledged = new TreeMap<>();
    private final NavigableMap<Integer, String> phases = new TreeMap<>();
    private final Map<Long, String> states = new HashMap<>();

    Recorder(Path root) {
        this(root, Image.empty());
    }

    /** @param start what is there already */
    Recorder(Path root, Image start) {
        this.start = start;
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public synchronized void before(Operation operation) {
        if (!(operation instanceof Operation.Open) && !Recording.isLock(operation.file())) {
            operations.add(operation);
        }
    }

    /** The newest command of the shop has been acknowledged. */
    void acknowledged(Database db) {
        ShopText text = ShopText.of(db);
        synchronized (this) {
            acknowledged.put(operations.size(), text.lastSeq());
            states.put(text.lastSeq(), text.hash());
        }
    }

    /** What follows belongs to this. */
    synchronized void phase(String name) {
        phases.put(operations.size(), name);
    }

    /** Call when the shop is closed. */
    synchronized Recording recording() {
        return new Recording(root, start, List.copyOf(operations), new TreeMap<>(acknowledged), Map.copyOf(states), new TreeMap<>(phases));
    }
}
