package app.kontor.bench;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.stream.Collectors;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** Looks every few milliseconds at what the last collection left in the heap: the most of it is what the work needs, but for young garbage. */
final class HeapWatch {
    private static final long EVERY_MILLIS = 20;

    private final Set<String> heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName).collect(Collectors.toSet());
    private volatile long fullest;

    HeapWatch() {
        Thread.ofPlatform().daemon().name("heap watch").start(this::look);
    }

    private void look() {
        while (!Thread.currentThread().isInterrupted()) {
            for (GarbageCollectorMXBean collector : ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class)) {
                GcInfo last = collector.getLastGcInfo();
                fullest = last == null ? fullest : Math.max(fullest, left(last));
            }
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private long left(GcInfo collection) {
        return collection.getMemoryUsageAfterGc().entrySet().stream().filter(pool -> heap.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed()).sum();
    }

    long megabytes() {
        return fullest >> 20;
    }
}
