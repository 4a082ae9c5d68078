package app.kontor.ui.kit;

import app.kontor.printing.PaperPictures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * A PDF on the screen as it will lie on the desk: white pages under each other, read through or at their real size. Pages are drawn in
 * the background at the screen's own resolution, and only those near the window are kept.
 */
public final class PaperPreview {
    private static final double GAP = 24;
    private static final double POINT = 96 / 72.0;
    private static final double LEAST = 0.25;
    private static final double MOST = 4;
    private static final double STEP = 1.25;
    /** Pages above and below those in sight that are drawn ahead. */
    private static final int AHEAD = 1;

    /** What the size follows: the pane's width, a whole page, or the user's own number. */
    private enum Fit { WIDTH, PAGE, FREE }

    private final Ui ui;
    private final VBox stack = Nodes.styled(new VBox(GAP), "paper-stack");
    private final ScrollPane scroll = Nodes.styled(new ScrollPane(stack), "paper-scroll", "edge-to-edge");
    private final HBox lead = Nodes.row(4);
    private final Label zoomText = Nodes.label("", "muted", "num");
    private final Label pageText = Nodes.label("", "muted");
    private final VBox node;
    private final StackPane place = new StackPane(scroll);
    private final IntegerProperty page = new SimpleIntegerProperty();
    private final List<PaperSheet> sheets = new ArrayList<>();
    private final List<Action> actions;
    private @Nullable PaperPictures paper;
    private Fit fit = Fit.WIDTH;
    private double zoom = 1;
    private int shown;

    public PaperPreview(Ui ui) {
        this.ui = ui;
        actions = List.of(
                ui.action("preview.zoomOut", MaterialDesignM.MINUS, () -> zoom(Fit.FREE, zoom / STEP)).on("Shortcut+Minus"),
                ui.action("preview.zoomIn", MaterialDesignP.PLUS, () -> zoom(Fit.FREE, zoom * STEP)).on("Shortcut+Plus"),
                ui.action("preview.fitWidth", MaterialDesignA.ARROW_EXPAND_HORIZONTAL, () -> zoom(Fit.WIDTH, zoom)).on("Shortcut+Shift+W"),
                ui.action("preview.fitPage", MaterialDesignF.FIT_TO_PAGE_OUTLINE, () -> zoom(Fit.PAGE, zoom)).on("Shortcut+Shift+H"),
                ui.action("preview.actual", MaterialDesignN.NUMERIC_1_BOX_OUTLINE, () -> zoom(Fit.FREE, 1)).on("Shortcut+0"),
                ui.action("preview.pageUp", MaterialDesignA.ARROW_UP, () -> turn(page.get() - 1)).on("Page Up"),
                ui.action("preview.pageDown", MaterialDesignA.ARROW_DOWN, () -> turn(page.get() + 1)).on("Page Down"));
        node = Nodes.styled(new VBox(bar(), Nodes.growing(place)), "paper-preview");
        layOut();
    }

    public Region node() {
        return node;
    }

    /** What its keys do; they work while it has the focus, and where a screen adds them to its own. */
    public List<Action> actions() {
        return actions;
    }

    /** At the left end of its bar. */
    public void lead(Node... nodes) {
        lead.getChildren().setAll(nodes);
    }

    /** Shows other paper; the place in it and the size stay as they are where they can. */
    public void show(byte[] pdf) {
        int asked = ++shown;
        ui.background().read(progress -> new PaperPictures(pdf), opened -> {
            if (asked == shown) {
                open(opened);
            } else {
                opened.close();
            }
        });
    }

    /** Shows a sentence instead of paper. */
    public void tell(String sentence) {
        shown++;
        drop();
        Label words = Nodes.paragraph(sentence, "muted", "calm");
        StackPane.setAlignment(words, Pos.CENTER);
        place.getChildren().setAll(words);
        say();
    }

    private Node bar() {
        List<Button> buttons = actions.stream().map(action -> action.iconButton(ui.texts())).toList();
        zoomText.setMinWidth(Region.USE_PREF_SIZE);
        pageText.setMinWidth(Region.USE_PREF_SIZE);
        pageText.setId("preview-page");
        zoomText.setId("preview-zoom");
        lead.setMinWidth(0);
        HBox bar = Nodes.row(4, lead, Nodes.spacer(), buttons.get(0), zoomText, buttons.get(1), buttons.get(2), buttons.get(3),
                buttons.get(4), Nodes.styled(new Region(), "separator-v"), buttons.get(5), pageText, buttons.get(6));
        return Nodes.styled(bar, "paper-bar");
    }

    private void layOut() {
        stack.setAlignment(Pos.TOP_CENTER);
        scroll.setId("paper");
        scroll.setFitToWidth(true);
        scroll.setPannable(true);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleRole(AccessibleRole.SCROLL_PANE);
        scroll.viewportBoundsProperty().subscribe(bounds -> lay());
        scroll.vvalueProperty().subscribe(value -> draw());
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> scroll.requestFocus());
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown() && event.getDeltaY() != 0) {
                zoom(Fit.FREE, event.getDeltaY() > 0 ? zoom * STEP : zoom / STEP);
                event.consume();
            }
        });
        page.subscribe(now -> say());
    }

    private void key(KeyEvent event) {
        boolean done = event.isShortcutDown() && switch (event.getCode()) {
            case ADD, EQUALS -> zoom(Fit.FREE, zoom * STEP); // the plus of a number pad, and of a keyboard that has it above "="
            case SUBTRACT -> zoom(Fit.FREE, zoom / STEP);
            default -> false;
        };
        if (done || actions.stream().anyMatch(action -> action.handles(event))) {
            event.consume();
        }
    }

    private void open(PaperPictures opened) {
        drop();
        paper = opened;
        place.getChildren().setAll(scroll);
        IntStream.range(0, opened.sizes().size()).forEach(index -> sheets.add(new PaperSheet(ui, opened, index)));
        stack.getChildren().setAll(sheets.stream().map(PaperSheet::node).toList());
        page.set(Math.clamp(page.get(), 0, sheets.size() - 1));
        lay();
        say();
    }

    private void drop() {
        stack.getChildren().clear();
        sheets.clear();
        PaperPictures before = paper;
        if (before != null) {
            paper = null;
            ui.background().read(progress -> {
                before.close(); // waits for the page that is being drawn
                return true;
            }, done -> {});
        }
    }

    private boolean zoom(Fit chosen, double wanted) {
        fit = chosen;
        zoom = Math.clamp(wanted, LEAST, MOST);
        lay();
        return true;
    }

    /** Gives every page its size and draws those in sight. */
    private void lay() {
        Bounds window = scroll.getViewportBounds();
        if (sheets.isEmpty() || window.getWidth() < 1) {
            return;
        }
        PaperPictures.Size first = sheets.getFirst().size();
        double width = (window.getWidth() - 2 * GAP) / (first.width() * POINT);
        double height = (window.getHeight() - 2 * GAP) / (first.height() * POINT);
        zoom = switch (fit) {
            case WIDTH -> Math.clamp(width, LEAST, MOST);
            case PAGE -> Math.clamp(Math.min(width, height), LEAST, MOST);
            case FREE -> zoom;
        };
        sheets.forEach(sheet -> sheet.resize(zoom * POINT));
        scroll.setFitToWidth(stack.prefWidth(-1) <= window.getWidth());
        stack.applyCss();
        scroll.layout();
        say();
        draw();
    }

    private void draw() {
        if (sheets.isEmpty()) {
            return;
        }
        double window = scroll.getViewportBounds().getHeight();
        double top = Math.max(0, stack.getHeight() - window) * scroll.getVvalue();
        int first = pageAt(top);
        int last = pageAt(top + window);
        page.set(pageAt(top + window / 2));
        double scale = zoom * POINT * outputScale();
        for (int index = 0; index < sheets.size(); index++) {
            if (index >= first - AHEAD && index <= last + AHEAD) {
                sheets.get(index).draw(scale);
            } else {
                sheets.get(index).forget();
            }
        }
    }

    private int pageAt(double y) {
        double bottom = GAP;
        for (int index = 0; index < sheets.size(); index++) {
            bottom += sheets.get(index).node().getPrefHeight() + GAP;
            if (y < bottom) {
                return index;
            }
        }
        return sheets.size() - 1;
    }

    private void turn(int to) {
        if (to < 0 || to >= sheets.size()) {
            return;
        }
        double above = stack.getPadding().getTop();
        for (int index = 0; index < to; index++) {
            above += sheets.get(index).node().getPrefHeight() + GAP;
        }
        double hidden = stack.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp((above - GAP) / hidden, 0, 1));
        page.set(to);
    }

    private double outputScale() {
        return scroll.getScene() == null || scroll.getScene().getWindow() == null
                ? 1 : scroll.getScene().getWindow().getOutputScaleX();
    }

    private void say() {
        boolean any = !sheets.isEmpty();
        String where = any ? ui.text("preview.page", page.get() + 1, sheets.size()) : "";
        pageText.setText(where);
        zoomText.setText(any ? ui.text("preview.zoom", Math.round(zoom * 100)) : "");
        scroll.setAccessibleText(any ? ui.text("preview.accessible", where) : ui.text("preview.none"));
    }
}
