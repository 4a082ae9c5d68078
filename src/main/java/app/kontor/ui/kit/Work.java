package app.kontor.ui.kit;

/** Long work that says how far it is. */
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws Exception;
}
