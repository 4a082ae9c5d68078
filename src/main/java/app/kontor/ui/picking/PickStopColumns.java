package app.kontor.ui.picking;

import app.kontor.fulfilment.PickStop;
import app.kontor.stock.Bin;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.stream.Collectors;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What the walk shows of a stop: where, how many, what, and for whom. */
final class PickStopColumns {
    private static final double PICTURE = 36;

    private final Ui ui;
    private final Thumbnails pictures;

    PickStopColumns(Ui ui, Thumbnails pictures) {
        this.ui = ui;
        this.pictures = pictures;
    }

    List<Column<PickStop>> all() {
        return List.of(
                Column.<PickStop>state("pickList.column.done", 110, this::state),
                Column.<PickStop>of("pickList.column.bin", 110, (label, stop) -> {
                    label.getStyleClass().addAll("h2", "num");
                    label.setText(stop.bin().code().equals(Bin.UNPLACED) ? ui.text("pickList.noBin") : stop.bin().code());
                }),
                Column.<PickStop>of("pickList.column.quantity", 90, (label, stop) -> {
                    label.getStyleClass().addAll("h2", "num");
                    label.setText(ui.formats().quantity(stop.pieces()));
                }),
                Column.<PickStop>of("pickList.column.item", 240, (label, stop) -> {
                    label.setGraphic(pictures.of(stop.variant().id(), stop.variant().name(), PICTURE));
                    label.setText(stop.variant().name());
                }).growing(),
                Column.<PickStop>muted("pickList.column.sku", 130, stop -> stop.variant().sku().value()),
                Column.<PickStop>text("pickList.column.orders", 220, this::orders).from(900));
    }

    private Badge state(PickStop stop) {
        return stop.isPicked()
                ? new Badge(ui.text("pickList.picked"), MaterialDesignC.CHECK_CIRCLE, Tone.SUCCESS)
                : new Badge(ui.text("pickList.open"), MaterialDesignC.CHECKBOX_BLANK_CIRCLE_OUTLINE, Tone.NEUTRAL);
    }

    private String orders(PickStop stop) {
        return stop.orders().entrySet().stream()
                .map(one -> one.getKey() + " × " + ui.formats().quantity(one.getValue())).collect(Collectors.joining(", "));
    }
}
