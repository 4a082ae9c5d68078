package app.kontor.fulfilment;

import java.util.ArrayList;
import java.util.List;

/**
 * The orders that are packed one after the other.
 *
 * @param name    of the pick list; empty for all that is ready
 * @param total   how many there were at the beginning
 * @param waiting those that are still to come
 */
public record PackBatch(String name, int total, List<PackTask> waiting) {
    public static final PackBatch NONE = new PackBatch("", 0, List.of());

    public PackBatch {
        waiting = List.copyOf(waiting);
    }

    public static PackBatch of(String name, List<PackTask> tasks) {
        return new PackBatch(name, tasks.size(), tasks);
    }

    /** Without the order, which is on the bench now. */
    PackBatch without(PackTask task) {
        return new PackBatch(name, total, waiting.stream().filter(t -> !t.id().equals(task.id())).toList());
    }

    /** With the order at its front again: it was put aside. */
    PackBatch withFirst(PackTask task) {
        List<PackTask> more = new ArrayList<>(List.of(task));
        more.addAll(without(task).waiting);
        return new PackBatch(name, Math.max(total, more.size()), more);
    }
}
