package app.kontor.app;

import app.kontor.settings.WorkstationFile;
import app.kontor.ui.kit.Place;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The window of the {@link Rehearsal}: comes to where a day begins and no further. Java loads all that its cache knows before the first
 * line of ours runs, so what a start does not need would make each one slower.
 */
public final class RehearsalWindow extends Application {
    private static final Duration STAY = Duration.seconds(1);

    private final Deque<Place> way = new ArrayDeque<>(List.of(new Place("orders", "all", null), Place.of("today"), Place.of("orders")));
    private @Nullable Desk desk;

    @Override
    public void start(Stage stage) {
        Path folder = Path.of(getParameters().getRaw().getFirst());
        desk = new Desk(stage, folder, new WorkstationFile(folder.resolveSibling("workstation.properties")), file -> {});
        desk.open(Locale.ENGLISH);
        Timeline steps = new Timeline(new KeyFrame(STAY, e -> step()));
        steps.setCycleCount(Animation.INDEFINITE);
        steps.play();
    }

    @Override
    public void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    private void step() {
        Office office = desk == null ? null : desk.office();
        if (office == null) {
            return; // the shop is still being opened
        }
        if (way.isEmpty()) {
            Platform.exit();
        } else {
            office.go(way.poll());
        }
    }
}
