package app.kontor.ui.settings;

import app.kontor.settings.SettingKey;
import app.kontor.settings.Settings;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** One setting of the shop: label, field, a line that says what it does, and what is wrong with it. Saved when it is left. */
final class SettingField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double SMALL = 280;
    private static final double WIDE = 480;

    private final Ui ui;
    private final Settings settings;
    private final SettingKey key;
    private final Label error = Nodes.paragraph("", "field-error");
    private final Label saved;
    private final Input input;
    private String stored = "";

    /** What holds the value: the control, and how it is read and filled. */
    interface Input {
        Control control();

        String value();

        void fill(String value);

        /** @param commit called when the user is done with the field */
        void onCommit(Runnable commit);
    }

    private SettingField(Ui ui, Settings settings, SettingKey key) {
        this.ui = ui;
        this.settings = settings;
        this.key = key;
        this.saved = new Label(ui.text("settings.saved"), Nodes.icon(MaterialDesignC.CHECK, "i14", "i-success"));
        this.input = input();
    }

    static SettingsRow row(Ui ui, Settings settings, SettingKey key) {
        SettingField field = new SettingField(ui, settings, key);
        String label = ui.text("setting." + key.key());
        String help = ui.text("setting." + key.key() + ".help");
        return new SettingsRow(label + " " + help + " " + key.key(), field.node(label, help), field::reload);
    }

    private Node node(String label, String help) {
        Control control = input.control();
        control.setId("setting-" + key.key().replace('.', '-'));
        control.setAccessibleText(label);
        control.setAccessibleHelp(help);
        control.setPrefWidth(key.kind() == SettingKey.Kind.TEXT ? WIDE : SMALL);
        input.onCommit(this::commit);
        saved.setVisible(false);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        Label name = Nodes.label(label, "medium");
        name.setLabelFor(control);
        VBox node = Nodes.styled(new VBox(4, name), "setting");
        node.getChildren().add(Nodes.row(8, control, Nodes.styled(saved, "small", "muted")));
        if (!help.isEmpty()) {
            node.getChildren().add(Nodes.paragraph(help, "small", "muted"));
        }
        ui.access().guard(control, "settings.set", key.key());
        if (!settings.may(key)) {
            node.getChildren().add(Nodes.paragraph(ui.text("settings.ownerOnly"), "small", "muted"));
        }
        node.getChildren().add(error);
        return node;
    }

    private Input input() {
        return switch (key.kind()) {
            case TEXT -> new TextInput(new TextField());
            case PICTURE -> picture();
            case CHOICE -> new ChoiceInput(key.choices(), code -> ui.text("setting." + key.key() + "." + code));
            case COUNTRY -> ChoiceInput.countries(ui.texts().locale());
            case CURRENCY -> ChoiceInput.currencies(ui.texts().locale());
            case ZONE -> ChoiceInput.zones();
        };
    }

    private Input picture() {
        Button choose = new Button(ui.text("settings.choosePicture"), Nodes.icon(MaterialDesignI.IMAGE_OUTLINE));
        choose.setOnAction(e -> ui.dialogs().files(FileQuestion.open(choose.getText(), "png", "jpg", "jpeg"),
                files -> save(files.getFirst().toString())));
        return new PictureInput(ui, choose, () -> save(""));
    }

    private void reload() {
        ui.background().read(progress -> settings.get(key.key()), value -> {
            if (!input.control().isFocused() || input.value().equals(stored)) {
                fill(value);
            }
        });
    }

    private void fill(String value) {
        stored = value;
        input.fill(value);
        wrong("");
    }

    private void commit() {
        if (!input.value().strip().equals(stored)) {
            save(input.value().strip());
        }
    }

    private record Outcome(String value, @Nullable BusinessRuleException refusal) {}

    private void save(String value) {
        ui.inBackground(() -> attempt(value), outcome -> {
            if (outcome.refusal == null) {
                fill(outcome.value);
                saved.setVisible(true);
            } else {
                saved.setVisible(false);
                wrong(ui.texts().error(outcome.refusal));
            }
        });
    }

    private Outcome attempt(String value) {
        try {
            return new Outcome(settings.set(key.key(), value), null);
        } catch (BusinessRuleException refusal) {
            return new Outcome(value, refusal);
        }
    }

    private void wrong(String sentence) {
        error.setText(sentence);
        input.control().pseudoClassStateChanged(WRONG, !sentence.isEmpty());
    }
}
