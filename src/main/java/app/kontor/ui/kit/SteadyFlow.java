package app.kontor.ui.kit;

import java.util.function.Consumer;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;

/**
 * The rows of a table that are in sight. They get their records when the table knows where it stands, once, and show them a few rows in a
 * frame, so that the thread that draws is back for the next key; JavaFX's own fills them at each step on the way there.
 */
final class SteadyFlow<R> extends VirtualFlow<TableRow<R>> {
    /** What a frame has time for: to paint anew, and to make. Each frame that a list grows in lays it out once more. */
    private static final int ROWS = 8;
    private static final int NEW_ROWS = 16;

    private Consumer<Runnable> later = Runnable::run;
    private boolean counting;
    private boolean othersCame;
    private boolean placing;
    private boolean asked;
    private double grown; // in px
    private boolean growing;

    void later(Consumer<Runnable> soon) {
        later = soon;
    }

    /** Takes over how many rows there are: a place that is asked for in the same event comes before the rows are put there. */
    void count(Runnable change) {
        counting = true;
        try {
            change.run();
        } finally {
            counting = false;
        }
        othersCame = true;
        requestLayout();
    }

    Sight.Place place() {
        TableRow<R> first = getFirstVisibleCell();
        return first == null ? Sight.Place.of(0) : new Sight.Place(first.getIndex(), Math.max(0, -first.getLayoutY()));
    }

    /** As far as there are rows below it. */
    void to(Sight.Place place) {
        double above = place.row() * getFixedCellSize() + place.cut();
        double most = getCellCount() * getFixedCellSize() - getHeight();
        setPosition(most <= 0 ? 0 : Math.min(1, above / most));
    }

    /** A row is to be painted. */
    void stale() {
        if (!placing && !asked) {
            asked = true;
            later.accept(() -> {
                asked = false;
                requestLayout();
            });
        }
    }

    /** At first only as tall as a frame has time to make rows for, then taller with each. */
    @Override
    public void resize(double width, double height) {
        double step = NEW_ROWS * getFixedCellSize();
        if (step <= 0) {
            grown = height;
        }
        grown = Math.max(grown, step);
        super.resize(width, Math.min(height, grown));
        if (grown < height && !growing) {
            growing = true;
            later.accept(() -> {
                growing = false;
                grown += step;
                getParent().requestLayout();
            });
        }
    }

    @Override
    protected void layoutChildren() {
        if (counting) {
            return;
        }
        placing = true;
        super.layoutChildren();
        tell();
        placing = false;
        paint();
    }

    /** A row that stays in its place has not heard yet that its record has changed. */
    private void tell() {
        if (othersCame && getFirstVisibleCell() != null) {
            othersCame = false;
            for (int row = getFirstVisibleCell().getIndex(); row <= getLastVisibleCell().getIndex(); row++) {
                getCell(row).updateIndex(row);
            }
        }
    }

    private void paint() {
        int painted = 0;
        for (int row = 0; getFirstVisibleCell() != null && row <= getLastVisibleCell().getIndex() - getFirstVisibleCell().getIndex(); row++) {
            if (getCell(getFirstVisibleCell().getIndex() + row) instanceof DataRow<?, ?> data && data.isStale()) {
                if (painted++ == ROWS) {
                    stale();
                    return;
                }
                data.paint();
            }
        }
    }
}
