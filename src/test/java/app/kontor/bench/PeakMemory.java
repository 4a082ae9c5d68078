package app.kontor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory this process needed at its highest. */
final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path FORGET = Path.of("/proc/self/clear_refs");

    /** @param processBytes resident set as Linux saw it; unknown elsewhere */
    record Peak(long heapBytes, OptionalLong processBytes) {}

    private PeakMemory() {}

    /** Forgets what was; Linux forgets the process's own peak when told so, elsewhere it counts from the start. */
    static void reset() throws IOException {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        if (Files.isWritable(FORGET)) {
            Files.writeString(FORGET, "5", StandardOpenOption.WRITE);
        }
    }

    static Peak read() throws IOException {
        long heap = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Peak(heap, resident());
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static OptionalLong resident() throws IOException {
        if (!Files.exists(STATUS)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst();
    }
}
