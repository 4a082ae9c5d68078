package app.kontor.app;

import app.kontor.settings.WorkstationFile;
import app.kontor.ui.kit.Look;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A start for the benchmark: says when the window is there and when the first orders are in it. Arguments: the shop; "-" for an empty window, and then "exit" to end as a program does. */
public final class StartProbe {
    private static final String EMPTY = "-";
    private static final String EXIT = "exit";

    private @Nullable Desk desk;

    /** Not the class with the main: Java would want JavaFX as modules. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            new StartProbe().start(stage, getParameters().getRaw());
        }
    }

    /** Its shop begins with the orders on this PC: said before the start, for no start writes such a file. */
    public static void beginWithOrders(Path shop) {
        WorkstationFile workstation = workstation(shop);
        workstation.write(workstation.read().withChoice(Look.BEGINNING, "orders"));
    }

    private static WorkstationFile workstation(Path shop) {
        return new WorkstationFile(shop.resolveSibling("workstation.properties"));
    }

    private void start(Stage stage, List<String> arguments) {
        String shop = arguments.getFirst();
        if (shop.equals(EMPTY)) {
            stage.setScene(new Scene(new Label("Kontor"), 1280, 800));
            stage.show();
            say("window");
            if (arguments.contains(EXIT)) {
                System.exit(0); // a cache is written at the end
            }
            end();
            return;
        }
        Path folder = Path.of(shop);
        WorkstationFile workstation = workstation(folder);
        desk = new Desk(stage, folder, workstation, file -> {});
        desk.open(Locale.ENGLISH);
        say("window");
        Timeline look = new Timeline(new KeyFrame(Duration.millis(10), e -> look(stage)));
        look.setCycleCount(Animation.INDEFINITE);
        look.play();
    }

    /** Asked before a picture is made: only the event after it finds the rows laid out and given to the one that draws. */
    private void look(Stage stage) {
        if (desk != null && desk.office() != null && isFilled(stage.getScene().getRoot())) {
            Platform.runLater(() -> {
                say("orders");
                end();
            });
        }
    }

    /** By hand, a hundred times a second: a lookup by style class would be a twentieth of what the thread does. */
    private static boolean isFilled(Node node) {
        return node instanceof TableView<?> table ? !table.getItems().isEmpty() && table.getChildrenUnmodifiable().stream().anyMatch(flow -> fills(table, flow))
                : node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(StartProbe::isFilled);
    }

    /** A table makes a few rows in a frame: all that there is room for have to be there and say something. */
    private static boolean fills(TableView<?> table, Node child) {
        if (!(child instanceof VirtualFlow<?> flow) || flow.getLastVisibleCell() == null) {
            return false;
        }
        int last = flow.getLastVisibleCell().getIndex();
        boolean isFull = last == table.getItems().size() - 1 || flow.getBoundsInParent().getMaxY() >= table.getHeight() - 2;
        return isFull && IntStream.rangeClosed(flow.getFirstVisibleCell().getIndex(), last).allMatch(row -> speaks(flow.getVisibleCell(row)));
    }

    private static boolean speaks(Node node) {
        return node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()
                || node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(StartProbe::speaks);
    }

    /** What was there, after how much time of the clock and of the processors, in nanoseconds. */
    private static void say(String what) {
        long passed = (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) * 1_000_000;
        long computed = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        System.out.println(String.join(" ", "start", what, Long.toString(passed), Long.toString(computed))); // "+" has classes spun for it
    }

    private static void end() {
        Runtime.getRuntime().halt(0); // how it ends is not measured
    }

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }
}
