package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.DemoShopFixture;
import app.kontor.Given;
import app.kontor.app.GalleryScenes.Scene;
import app.kontor.ui.Album;
import app.kontor.ui.Contrast;
import app.kontor.ui.Faults;
import app.kontor.ui.Names;
import app.kontor.ui.kit.Theme.Mode;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Shows every screen of the real window in one language, and writes what it looks like to target/screens. English in both looks and, light,
 * in both sizes, the other languages light and small; {@code -Dgallery=all} takes all of all, {@code -Dgallery=pack,order-held} these only.
 */
@ExtendWith(ApplicationExtension.class)
abstract class Gallery {
    private static final String WANTED = System.getProperty("gallery", "");
    private static final Size SMALL = new Size(1280, 800);
    private static final Size LARGE = new Size(1920, 1080);

    @TempDir
    Path folder;

    private Stage stage;

    /** TestFX looks for its {@code @Start} in the test's own class, not above it. */
    final void showIn(Stage started) {
        stage = started;
    }

    private record Size(int width, int height) {
        String suffix() {
            return width == SMALL.width ? "" : "-" + width;
        }
    }

    private final Locale locale;

    Gallery(Locale locale) {
        this.locale = locale;
    }

    @Test
    void everyScreenIsWorthLookingAt(FxRobot robot) {
        Set<String> faults = new LinkedHashSet<>();
        try (DemoShopFixture demo = DemoShopFixture.open(); Given empty = Given.shop(); Album album = new Album()) {
            for (Scene scene : wanted()) {
                String name = scene.name() + "-" + locale.getLanguage();
                try (Stagehand hand = new Stagehand(stage, robot, locale, scene.empty() ? empty.shop : demo.shop, folder)) {
                    scene.arrange().accept(hand);
                    for (Size size : sizes(scene)) {
                        hand.resize(size.width, size.height);
                        boolean both = full() && (size == SMALL || WANTED.equals("all"));
                        List<Mode> modes = both ? List.of(Mode.LIGHT, Mode.DARK) : List.of(Mode.LIGHT);
                        hand.run(() -> faults.addAll(look(hand, modes, size, album, name)));
                    }
                    hand.test.failures.forEach(failure -> faults.add(name + " failed: " + failure));
                } catch (AssertionError | RuntimeException e) { // the other scenes are still worth a look
                    faults.add(name + " cannot be arranged: " + e);
                }
            }
            faults.addAll(album.blank());
        }
        assertThat(faults).as(locale.toLanguageTag()).isEmpty();
    }

    private static Set<String> look(Stagehand hand, List<Mode> modes, Size size, Album album, String name) {
        Set<String> faults = new LinkedHashSet<>();
        for (Mode mode : modes) { // each change of it styles the window anew
            hand.test.theme.mode().set(mode);
            album.take(name + "-" + mode.name().toLowerCase(Locale.ROOT) + size.suffix(), hand.scenes());
            hand.scenes().forEach(scene -> faults.addAll(Contrast.in(scene)));
        }
        hand.scenes().forEach(scene -> faults.addAll(Faults.in(scene)));
        hand.scenes().forEach(scene -> faults.addAll(Names.missing(scene)));
        return faults.stream().map(fault -> name + " " + size.width + " " + fault).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A large window shows what a small one does: every fifth scene, unless it is asked for. */
    private List<Size> sizes(Scene scene) {
        boolean isLarge = !WANTED.isEmpty() || !scene.empty() && GalleryScenes.ALL.indexOf(scene) % 5 == 0;
        return full() && isLarge ? List.of(SMALL, LARGE) : List.of(SMALL);
    }

    private boolean full() {
        return WANTED.equals("all") || locale.getLanguage().equals("en");
    }

    /**
     * What is empty says little: one language shows it. German has the longest words: every third scene is looked at, of Danish every
     * sixth. All of it comes when it is asked for.
     */
    private List<Scene> wanted() {
        if (WANTED.isEmpty() && !full()) {
            int every = locale.getLanguage().equals("de") ? 3 : 6;
            List<Scene> filled = GalleryScenes.ALL.stream().filter(scene -> !scene.empty()).toList();
            return IntStream.range(0, filled.size()).filter(n -> n % every == 0).mapToObj(filled::get).toList();
        }
        List<String> names = List.of(WANTED.split(","));
        return GalleryScenes.ALL.stream()
                .filter(scene -> WANTED.isEmpty() || names.contains("all") || names.contains(scene.screen()) || names.contains(scene.name()))
                .toList();
    }
}
