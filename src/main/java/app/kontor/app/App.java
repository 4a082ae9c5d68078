package app.kontor.app;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The window. Its named parameters are the command line's: {@code shop}, {@code lang}. */
public final class App extends Application {
    @Override
    public void start(Stage stage) {
        setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setTitle("Kontor");
        stage.setScene(new Scene(new BorderPane(), 1280, 800));
        stage.show();
    }
}
