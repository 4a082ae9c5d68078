package app.kontor.ui.settings;

import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import javafx.scene.control.Button;
import javafx.scene.control.Control;

/** A setting that is a picture: chosen as a file, kept by its content. Its button says whether there is one. */
final class PictureInput implements SettingField.Input {
    private final Ui ui;
    private final Button choose;
    private final Runnable remove;
    private String hash = "";

    /** @param remove takes the picture away; Delete on the button does it too */
    PictureInput(Ui ui, Button choose, Runnable remove) {
        this.ui = ui;
        this.choose = choose;
        this.remove = remove;
        Nodes.styled(choose, "picture-setting");
    }

    @Override
    public Control control() {
        return choose;
    }

    @Override
    public String value() {
        return hash;
    }

    @Override
    public void fill(String value) {
        hash = value;
        choose.setText(ui.text(value.isEmpty() ? "settings.choosePicture" : "settings.otherPicture"));
    }

    @Override
    public void onCommit(Runnable commit) {
        choose.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.DELETE && !hash.isEmpty()) {
                remove.run();
            }
        });
    }
}
