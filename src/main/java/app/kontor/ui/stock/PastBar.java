package app.kontor.ui.stock;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** Says which moment of the past is shown, and chooses another: typed, or with a slider whose arrow keys go by days. */
final class PastBar {
    private static final String KEPT = "stock.past";
    private static final double MINUTE = 60;
    private static final double DAY = 24 * 60;

    private final Ui ui;
    private final Consumer<Instant> onMoment;
    private final Label title = Nodes.label("", "medium");
    private final Label sum = Nodes.label("", "muted");
    private final Label wrong = Nodes.label("", "field-error");
    private final TextField field = new TextField();
    private final Slider slider = new Slider();
    private final VBox node;
    private Instant start = Instant.EPOCH;
    private Instant end = Instant.EPOCH;
    private Instant at = Instant.EPOCH;
    private boolean setting;

    PastBar(Ui ui, Action now, Consumer<Instant> onMoment) {
        this.ui = ui;
        this.onMoment = onMoment;
        field.setId("stock-past-at");
        field.setPrefColumnCount(12);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setOnAction(e -> typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                now.fire();
                event.consume();
            }
        });
        slider.setId("stock-past-slider");
        slider.setBlockIncrement(DAY);
        slider.setAccessibleText(ui.text("stock.past.slider"));
        slider.valueProperty().subscribe(value -> slid());
        Label name = Nodes.label(ui.text("stock.past.moment"), "muted");
        name.setLabelFor(field);
        name.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText(name.getText());
        sum.setMinWidth(0);
        title.setMinWidth(Region.USE_PREF_SIZE);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        HBox words = Nodes.row(8, Nodes.icon(MaterialDesignH.HISTORY, "i-accent"), title, Nodes.growing(sum), now.button(ui.texts()));
        HBox tools = Nodes.row(8, name, field, Nodes.growing(slider), wrong);
        VBox banner = Nodes.styled(Nodes.column(8, words, tools), "banner", "info");
        banner.setAlignment(Pos.CENTER_LEFT);
        node = Nodes.styled(new VBox(banner), "banner-frame");
    }

    VBox node() {
        return node;
    }

    /** From the first movement until now; the moment is the one of the last time, at first the end of yesterday. */
    void open(Instant first, Instant now) {
        start = first.minusSeconds(1);
        end = now;
        at = kept();
        setting = true;
        slider.setMax(Math.max(1, (end.getEpochSecond() - start.getEpochSecond()) / MINUTE));
        setting = false;
        show();
        field.requestFocus();
        field.selectAll();
    }

    void say(String text) {
        sum.setText(text);
    }

    /** The moment for a file's name. */
    String written() {
        return reader().write(at).replace(":", "").replace(' ', '-');
    }

    private Instant kept() {
        try {
            return reader().parse(ui.preferences().get(KEPT, "-1"));
        } catch (BusinessRuleException spoilt) {
            return end;
        }
    }

    private void typed() {
        try {
            at = reader().parse(field.getText());
            ui.preferences().put(KEPT, reader().write(at));
            wrong.setText("");
            show();
            field.selectAll();
        } catch (BusinessRuleException refusal) {
            wrong.setText(ui.texts().error(refusal));
        }
    }

    private void slid() {
        if (!setting) {
            at = slider.getValue() >= slider.getMax() ? end : start.plusSeconds((long) (slider.getValue() * MINUTE));
            wrong.setText("");
            show();
        }
    }

    private void show() {
        setting = true;
        slider.setValue((at.getEpochSecond() - start.getEpochSecond()) / MINUTE);
        setting = false;
        field.setText(reader().write(at));
        title.setText(ui.text("stock.asOf", ui.formats().dateTime(at)));
        onMoment.accept(at);
    }

    private PastMoment reader() {
        return new PastMoment(ui.formats().locale(), ui.formats().zone(), end);
    }
}
