package app.kontor.app;

import app.kontor.document.PassingFolder;
import app.kontor.settings.WorkstationFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window. Its named parameters are the command line's: {@code shop}, and {@code lang} where somebody asked for one; the others are
 * files to import.
 */
public final class App extends Application {
    private @Nullable Desk desk;

    @Override
    public void start(Stage stage) {
        Map<String, String> named = getParameters().getNamed();
        WorkstationFile workstation = WorkstationFile.of(System.getenv(), System.getProperties());
        Thread.ofVirtual().start(PassingFolder::sweep);
        String language = named.getOrDefault("lang", "");
        desk = new Desk(stage, Path.of(named.get("shop")), workstation, file -> getHostServices().showDocument(file.toUri().toString()));
        getParameters().getUnnamed().stream().map(Path::of).forEach(desk::bring);
        desk.open(language.isEmpty() ? null : Locale.forLanguageTag(language));
    }

    @Override
    public void stop() {
        if (desk != null) {
            desk.close();
        }
    }
}
