package app.kontor.ui.shipping;

import app.kontor.exporting.carrier.CarrierTemplates;
import app.kontor.exporting.carrier.UploadPlan;
import app.kontor.exporting.carrier.Uploads;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.OptionNames;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.ShipmentId;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The parcels of a carrier's file before it is written: what goes into it, house numbers apart, and what stays out and why. */
public final class CarrierScreen implements Screen {
    private static final String PARCELS = "parcels";
    private static final String CHOSEN = "chosen";
    private static final String READY = "ready";
    private static final String LEFT = "left";
    private static final String LAYOUT = "carrier.layout";
    private static final String PLAIN = "carrier.plain";
    private static final double LAYOUTS = 240;

    private final Ui ui;
    private final CarrierWork work;
    private final Page page;
    private final ViewTabs tabs;
    private final CarrierTables tables;
    private final ChoiceBox<CarrierTemplates.Known> layouts = new ChoiceBox<>();
    private final CheckBox again;
    private final CheckBox plain;
    private final Label hint = Nodes.paragraph("", "small", "muted");
    private final StackPane body = new StackPane();
    private final Latest latest;
    private final SimpleBooleanProperty writable = new SimpleBooleanProperty();
    private final SimpleBooleanProperty known = new SimpleBooleanProperty();
    private final Action write;
    private final Action edit;
    private String what = PARCELS;
    private boolean leftShown;
    private @Nullable List<ShipmentId> chosen;
    private @Nullable UploadPlan plan;

    public CarrierScreen(Ui ui, CarrierCases cases) {
        this.ui = ui;
        this.work = new CarrierWork(ui, cases);
        this.latest = ui.background().latest(Duration.millis(60));
        page = new Page(ui.text("area.carrier-file"));
        tables = new CarrierTables(ui);
        tabs = new ViewTabs(this::view).tab(PARCELS, ui.text("carrier.view.parcels")).tab(READY, ui.text("carrier.view.ready"))
                .tab(CHOSEN, ui.text("carrier.view.chosen")).tab(LEFT, ui.text("carrier.view.left"));
        write = ui.action("carrier.write", MaterialDesignT.TRAY_ARROW_UP, this::write).on("Shortcut+Enter").when(writable);
        edit = ui.action("carrier.edit", MaterialDesignF.FILE_COG_OUTLINE, () -> work.edit(layouts.getValue(), this::load)).on("E").when(known);
        again = new CheckBox(ui.text("carrier.again"));
        again.setId("carrier-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(e -> ask());
        plain = new CheckBox(ui.text("carrier.plain"));
        plain.setId("carrier-plain");
        plain.setMinWidth(Region.USE_PREF_SIZE);
        plain.setSelected(ui.preferences().is(PLAIN, false));
        plain.setOnAction(e -> {
            ui.preferences().put(PLAIN, String.valueOf(plain.isSelected()));
            ask();
        });
        build();
    }

    private void build() {
        layouts.setId("carrier-layout");
        layouts.setAccessibleText(ui.text("carrier.layout"));
        layouts.setMinWidth(LAYOUTS);
        layouts.setConverter(new OptionNames<>(work::name));
        layouts.setOnAction(e -> chosenLayout());
        hint.setId("carrier-hint");
        VBox.setVgrow(body, Priority.ALWAYS);
        page.tools(edit.button(ui.texts()), write.primaryButton(ui.texts()));
        page.content(tabs.node(), Nodes.styled(Nodes.row(12, layouts, again, plain, Nodes.growing(hint)), "export-bar"), body);
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(Stream.of(write, edit), tabs.actions(ui).stream()).toList();
    }

    @Override
    public void show(Place place) {
        tabs.choose(place.view().isEmpty() ? what : place.view());
        load();
        (leftShown ? tables.left : tables.rows).node().requestFocus();
    }

    /** These parcels and no others. */
    public void open(List<ShipmentId> parcels) {
        chosen = parcels;
        tabs.choose(CHOSEN);
    }

    @Override
    public void reload() {
        load();
    }

    private void load() {
        ui.background().read(progress -> work.layouts(), all -> {
            String wanted = ui.preferences().get(LAYOUT, "");
            layouts.getItems().setAll(all);
            layouts.setValue(all.stream().filter(layout -> layout.template().name().equals(wanted)).findFirst().orElse(all.getFirst()));
            known.set(true);
            ask();
        });
    }

    private void chosenLayout() {
        if (layouts.getValue() != null) {
            ui.preferences().put(LAYOUT, layouts.getValue().template().name());
            ask();
        }
    }

    private void view(String code) {
        leftShown = code.equals(LEFT);
        what = leftShown ? what : code;
        ask();
        draw();
    }

    private void ask() {
        CarrierTemplates.Known layout = layouts.getValue();
        if (layout != null) {
            List<ShipmentId> these = what.equals(CHOSEN) ? chosen == null ? List.of() : chosen : null;
            Uploads.Request wanted = new Uploads.Request(layout.template().name(), these, what.equals(READY), again.isSelected(), plain.isSelected());
            latest.askSoon(() -> work.plan(wanted), found -> {
                plan = found;
                draw();
            });
        }
    }

    private void draw() {
        if (plan != null) {
            tables.show(plan);
            writable.set(!plan.rows().isEmpty());
            tabs.count(LEFT, plan.left().isEmpty() ? "" : ui.formats().count(plan.left().size()), plan.left().isEmpty() ? Tone.NEUTRAL : Tone.DANGER);
            page.subtitle().set(work.name(layouts.getValue()));
            hint.setText(ui.text(plan.again() > 0 ? "carrier.hint.again" : "carrier.hint", plan.rows().size(), plan.again()));
            put(leftShown ? tables.left.node() : tables.rows.node());
        }
    }

    /** The cursor goes along into another list, and stays in the same one. */
    private void put(Node list) {
        if (!body.getChildren().contains(list)) {
            body.getChildren().setAll(list);
            list.requestFocus();
        }
    }

    private void write() {
        if (plan != null) {
            work.write(plan, this::ask);
        }
    }
}
