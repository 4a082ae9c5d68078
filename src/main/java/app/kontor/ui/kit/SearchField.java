package app.kontor.ui.kit;

import app.kontor.text.Texts;
import atlantafx.base.controls.CustomTextField;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Finds in a list while the user types; Esc empties it. */
public final class SearchField extends CustomTextField {

    public SearchField(Texts texts, Consumer<String> onSearch) {
        setId("search");
        setPromptText(texts.get("table.search"));
        setAccessibleText(texts.get("table.search"));
        getStyleClass().add("search-field");
        setLeft(Nodes.icon(MaterialDesignM.MAGNIFY, "i-muted"));
        Button clear = Nodes.styled(new Button(null, Nodes.icon(MaterialDesignC.CLOSE, "i14")), "flat", "in-field");
        clear.setAccessibleText(texts.get("table.search.clear"));
        clear.setFocusTraversable(false);
        clear.setOnAction(e -> clear());
        textProperty().subscribe(text -> setRight(text.isEmpty() ? null : clear));
        textProperty().addListener((observable, before, text) -> onSearch.accept(text));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }
}
