package app.kontor.ui.kit;

import app.kontor.text.Formats;
import app.kontor.text.Texts;
import app.kontor.value.Actor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/** A window with everything a screen needs, for tests: English, UTC, file dialogs that answer by themselves. */
public final class TestUi implements AutoCloseable {
    private static final int ROUNDS = 2;
    private static final long TOO_LONG = 60_000;
    private static final int MANY = 60;
    private static final MethodHandle STYLING = styling();

    public final Theme theme = new Theme();
    /** What the file dialog answers next. */
    public final List<Path> chosenFiles = new ArrayList<>();
    /** What went wrong and was shown. */
    public final List<Throwable> failures = new ArrayList<>();
    public final Ui ui;
    private final Stage stage;

    public TestUi(Stage stage) {
        this(stage, Locale.US);
    }

    public TestUi(Stage stage, Locale locale) {
        this(stage, locale, Actor.owner("Nora"));
    }

    public TestUi(Stage stage, Locale locale, Actor actor) {
        this.stage = stage;
        Formats formats = new Formats(locale, ZoneOffset.UTC);
        Texts texts = new Texts(locale, formats);
        Dialogs dialogs = new Dialogs(texts, theme, () -> stage, question -> List.copyOf(chosenFiles));
        Failures shown = new Failures(texts, dialogs, () -> {});
        Background background = new Background(thrown -> {
            failures.add(thrown);
            shown.accept(thrown);
        });
        ui = new Ui(texts, formats, background, dialogs, new Toasts(texts), new Navigation(), Preferences.forgetful(),
                new Access(texts, actor));
        theme.mode().set(Theme.Mode.LIGHT);
    }

    /** The same window, somebody else before it. */
    public Ui as(Actor actor) {
        return new Ui(ui.texts(), ui.formats(), ui.background(), ui.dialogs(), ui.toasts(), ui.navigation(), ui.preferences(),
                new Access(ui.texts(), actor));
    }

    public void show(Parent root, double width, double height) {
        Scene scene = new Scene(root, width, height);
        theme.dress(scene);
        stage.setScene(scene);
        stage.setWidth(width); // a test before may have made the window narrower
        stage.setHeight(height);
        stage.show();
    }

    /** Waits until it is so; the JavaFX thread has come to rest then. */
    public static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("It did not come to pass; " + seen(), e);
        }
        rest();
    }

    /** What somebody before the screen would tell of a test that waits in vain. */
    private static String seen() {
        List<String> windows = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(TOO_LONG, () -> Window.getWindows().stream().filter(window -> window.getScene() != null)
                .forEach(window -> windows.add(window.getClass().getSimpleName() + (window.isFocused() ? " in focus" : "") + " with "
                        + window.getScene().getFocusOwner() + ": " + window.getScene().getRoot().lookupAll(".label").stream()
                                .filter(node -> node instanceof Labeled label && !String.valueOf(label.getText()).isBlank())
                                .map(node -> ((Labeled) node).getText()).limit(MANY).toList())));
        return String.join("\n", windows);
    }

    /** Does it on the JavaFX thread, and waits until that has come to rest. */
    public static void on(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(TOO_LONG, work);
        rest();
    }

    /** What is to be laid out is, at once: TestFX's own way sleeps for three frames, whatever there is to do. */
    private static void rest() {
        for (int round = 0; round < ROUNDS; round++) { // what a layout puts off comes with the next
            WaitForAsyncUtils.waitForAsyncFx(TOO_LONG, TestUi::layOut);
            WaitForAsyncUtils.waitForFxEvents(1);
        }
    }

    private static void layOut() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.getScene() != null) {
                style(window.getScene());
                window.getScene().getRoot().layout();
            }
        }
    }

    /** What has to be styled, as a frame does it: {@code applyCss} of the root styles every node anew, a sixth of all that the galleries compute. */
    private static void style(Scene scene) {
        try {
            STYLING.invokeExact(scene);
        } catch (Throwable e) {
            throw new AssertionError("This JavaFX styles in another way", e);
        }
    }

    private static MethodHandle styling() {
        try {
            return MethodHandles.privateLookupIn(Scene.class, MethodHandles.lookup())
                    .findVirtual(Scene.class, "doCSSPass", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    public void close() {
        ui.background().close();
        stage.close();
    }
}
