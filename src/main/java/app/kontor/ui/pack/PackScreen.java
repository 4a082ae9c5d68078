package app.kontor.ui.pack;

import app.kontor.app.Shop;
import app.kontor.day.PackDesk;
import app.kontor.fulfilment.Feedback;
import app.kontor.fulfilment.PackBatch;
import app.kontor.fulfilment.PackBench;
import app.kontor.fulfilment.PackItem;
import app.kontor.fulfilment.PackStep;
import app.kontor.fulfilment.PackTask;
import app.kontor.fulfilment.Scan;
import app.kontor.fulfilment.Scanned;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.value.OrderId;
import app.kontor.value.PickListId;
import app.kontor.value.RowId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The packing bench: takes scans one after the other, each with its answer, and closes parcels. */
public final class PackScreen implements Screen {
    private static final Duration QUIET = Duration.millis(350);

    private final Ui ui;
    private final Shop shop;
    private final PackSounds sounds;
    private final PackView view;
    private final PackParcel parcel;
    private final PackQueue queue;
    private final PackActions actions;
    private final PackKeys keys;
    private PackBench bench = PackBench.EMPTY;
    private @Nullable String refusal;
    private String lastRight = "";
    private @Nullable RowId shown;
    private boolean opened;

    /** @param printer prints the paper of a parcel that was closed */
    public PackScreen(Ui ui, Shop shop, Thumbnails pictures, ParcelPrinter printer) {
        this(ui, shop, pictures, printer, QUIET);
    }

    PackScreen(Ui ui, Shop shop, Thumbnails pictures, ParcelPrinter printer, Duration quiet) {
        this.ui = ui;
        this.shop = shop;
        this.sounds = new PackSounds(ui.preferences());
        this.queue = new PackQueue(ui, this::refused);
        this.parcel = new PackParcel(ui, shop, printer, queue);
        this.actions = new PackActions(ui, this).with(parcel);
        this.view = new PackView(ui, pictures, actions, parcel, quiet);
        this.keys = new PackKeys(this, actions, parcel);
        view.scanBox().onInput(this::scan, keys::typed, keys::enter);
        view.node().addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        render(Feedback.QUIET);
    }

    @Override
    public Node node() {
        return view.node();
    }

    @Override
    public List<Action> actions() {
        return actions.all();
    }

    @Override
    public boolean fillsWindow() {
        return true;
    }

    /** @param place with a pick list or an order, which comes onto the bench; without one, all that is ready */
    @Override
    public void show(Place place) {
        view.scanBox().focus();
        parcel.boxesFrom(shop.settings());
        boolean other = place.row() != null && !place.row().equals(shown);
        if (other || !opened || bench.task() == null && bench.batch().waiting().isEmpty()) {
            shown = place.row();
            opened = true;
            queue.add(() -> batch(place.row()), batch -> set(bench.aside().begin(batch), Feedback.QUIET));
        }
    }

    @Override
    public void reload() {
        // What lies on the bench stays as it is while it is packed; closing checks it against the shop again
        view.scanBox().focus();
    }

    private PackBatch batch(@Nullable RowId row) {
        return switch (row) {
            case PickListId list -> shop.packing().list(list);
            case OrderId order -> shop.packing().task(order).map(task -> PackBatch.of("", List.of(task))).orElse(PackBatch.NONE);
            case null, default -> shop.packing().ready();
        };
    }

    PackBench bench() {
        return bench;
    }

    // ---- scans

    private void scan(Scan scan) {
        queue.<Scanned>ask(() -> shop.packing().find(scan, bench.task() != null), found -> {
            PackStep step = bench.scan(scan, found);
            if (step.feedback() == Feedback.RIGHT || step.feedback() == Feedback.COMPLETE) {
                lastRight = found instanceof Scanned.Item item ? item.variant().name() : scan.text();
            }
            set(step.bench(), step.feedback());
            if (step.command() != null) {
                keys.scanned(step.command());
            }
        });
    }

    /** A step back; from an empty bench, out of the room. */
    void back() {
        if (refusal != null) {
            set(bench, Feedback.QUIET);
        } else if (bench.task() == null && bench.trouble() == null) {
            leave();
        } else {
            set(bench.back(), Feedback.QUIET);
        }
    }

    void leave() {
        ui.navigation().go(Place.of("orders"));
    }

    void choose(int box) {
        parcel.choose(box);
        render(Feedback.QUIET);
    }

    // ---- closing

    void close() {
        close(new PackDesk.Way.Complete());
    }

    void split() {
        close(bench.isComplete() ? new PackDesk.Way.Complete() : new PackDesk.Way.Split());
    }

    void close(PackDesk.Way way) {
        PackBench before = bench;
        parcel.close(before, way, closed -> {
            lastRight = "";
            boolean more = closed.rest() != null && !(way instanceof PackDesk.Way.Complete && before.task().isWhole());
            set(more ? before.another(closed.rest()) : before.closed(), Feedback.COMPLETE);
        });
    }

    /** The parcel that was closed last is open again, as full as it was. */
    void undo() {
        parcel.undo(before -> set(before, Feedback.QUIET));
    }

    /** After something that changed what the order can get: its items anew, what is in the box stays in. */
    void reopen() {
        PackTask task = bench.task();
        if (task != null) {
            queue.<Optional<PackTask>>add(() -> shop.packing().task(task.id()), rest -> {
                PackBench next = rest.map(bench::changed).orElseGet(bench::dropped);
                set(next, Feedback.QUIET);
            });
        }
    }

    <T> void work(java.util.concurrent.Callable<T> what, java.util.function.Consumer<T> then) {
        queue.add(what, then);
    }

    Shop shop() {
        return shop;
    }

    Optional<PackItem> next() {
        return bench.next();
    }

    // ---- showing

    private void refused(String sentence) {
        refusal = sentence;
        sounds.play(Feedback.WRONG);
        view.show(bench, refusal, lastRight, Feedback.WRONG);
    }

    /** A sound was chosen: this is how loud it is. */
    void hear(Feedback feedback) {
        sounds.play(feedback);
        render(Feedback.QUIET);
    }

    void set(PackBench next, Feedback feedback) {
        if (next.task() == null || bench.task() == null || !next.task().id().equals(bench.task().id())) {
            parcel.fresh();
        }
        bench = next;
        refusal = null;
        sounds.play(feedback);
        render(feedback);
    }

    void render(Feedback feedback) {
        view.show(bench, refusal, lastRight, feedback);
    }
}
