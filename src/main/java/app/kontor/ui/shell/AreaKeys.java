package app.kontor.ui.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The way to an area by keys: G and then its letter. */
final class AreaKeys {
    private static final long PATIENCE = Duration.ofMillis(1500).toNanos();

    private final List<Area> areas;
    private final Consumer<String> go;
    private long armedAt;
    private boolean armed;

    AreaKeys(List<Area> areas, Consumer<String> go) {
        this.areas = areas;
        this.go = go;
    }

    boolean handles(KeyEvent event) {
        boolean afterG = armed && System.nanoTime() - armedAt < PATIENCE;
        armed = event.getCode() == KeyCode.G && !event.isShortcutDown() && !event.isAltDown();
        armedAt = System.nanoTime();
        Optional<Area> area = afterG && !event.isShortcutDown() ? byLetter(event) : Optional.empty();
        area.ifPresent(found -> {
            armed = false;
            go.accept(found.code());
        });
        return armed || area.isPresent();
    }

    private Optional<Area> byLetter(KeyEvent event) {
        return areas.stream().filter(area -> area.letter() == event.getCode()).findFirst();
    }
}
