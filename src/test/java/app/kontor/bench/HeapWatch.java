package app.kontor.bench;

/** Looks at the heap every few milliseconds: how full it was at its fullest, garbage included. Never more than the Java was given. */
final class HeapWatch {
    private static final long EVERY_MILLIS = 20;

    private volatile long fullest;

    HeapWatch() {
        Thread.ofPlatform().daemon().name("heap watch").start(this::look);
    }

    private void look() {
        Runtime java = Runtime.getRuntime();
        while (!Thread.currentThread().isInterrupted()) {
            fullest = Math.max(fullest, java.totalMemory() - java.freeMemory());
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    long megabytes() {
        return fullest >> 20;
    }
}
