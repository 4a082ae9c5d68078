package app.kontor.ui.settings;

import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A setting that is typed; Enter saves it, and so does leaving the field. Esc puts back what was there. */
record TextInput(TextField field) implements SettingField.Input {
    @Override
    public Control control() {
        return field;
    }

    @Override
    public String value() {
        return field.getText();
    }

    @Override
    public void fill(String value) {
        field.setText(value);
        field.setUserData(value);
    }

    @Override
    public void onCommit(Runnable commit) {
        field.setOnAction(e -> commit.run());
        field.focusedProperty().addListener((focus, before, now) -> {
            if (!now) {
                commit.run();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && field.getUserData() instanceof String kept && !kept.equals(field.getText())) {
                field.setText(kept);
                event.consume();
            }
        });
    }
}
