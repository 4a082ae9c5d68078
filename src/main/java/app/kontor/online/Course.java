package app.kontor.online;

/** Is told how far long work is, and stops it by throwing {@link java.util.concurrent.CancellationException}; called every quarter of a second. */
@FunctionalInterface
public interface Course {
    /** @param total 0 while nobody knows */
    void at(long done, long total);
}
