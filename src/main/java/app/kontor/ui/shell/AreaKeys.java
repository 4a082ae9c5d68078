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

    /** G itself; asked once nobody else wants the key. */
    boolean begins(KeyEvent event) {
        armed = event.getCode() == KeyCode.G && !event.isShortcutDown() && !event.isAltDown();
        armedAt = System.nanoTime();
        return armed;
    }

    /** The letter after G: it means the area, whatever it means on the screen; asked before anybody else. */
    boolean ends(KeyEvent event) {
        boolean afterG = armed && System.nanoTime() - armedAt < PATIENCE;
        armed = false;
        Optional<Area> area = afterG && !event.isShortcutDown() && !event.isAltDown() ? byLetter(event) : Optional.empty();
        area.ifPresent(found -> go.accept(found.code()));
        return area.isPresent();
    }

    private Optional<Area> byLetter(KeyEvent event) {
        return areas.stream().filter(area -> area.letter() == event.getCode()).findFirst();
    }
}
