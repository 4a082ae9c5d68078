package app.kontor.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/**
 * A table whose rows in sight stay where they are when others come, as many or not: they are told of them. JavaFX's own empties each row, puts
 * it aside and fills it again, and has every style of it worked out twice. Where none come, the rows wait unseen under the placeholder: a table
 * looks whether it is to be seen only when another placeholder is set, so rows have one of their own.
 */
final class SteadySkin<R> extends TableViewSkin<R> {

    /** @param aside stands in the table unseen and takes no room. @param later runs something once what happens now is over */
    SteadySkin(TableView<R> table, List<Node> aside, Consumer<Runnable> later) {
        super(table);
        getChildren().addAll(aside);
        flow().later(later);
    }

    /** A row has got another record. */
    void stale() {
        flow().stale();
    }

    Sight.Place place() {
        return flow().place();
    }

    void to(Sight.Place place) {
        flow().to(place);
    }

    @Override
    protected VirtualFlow<TableRow<R>> createVirtualFlow() {
        return new SteadyFlow<>();
    }

    @Override
    protected void updateItemCount() {
        SteadyFlow<R> flow = flow();
        if (flow.getCellCount() == 0 || flow.getFirstVisibleCell() == null) {
            flow.count(super::updateItemCount);
        } else if (getItemCount() > 0) {
            flow.count(() -> flow.setCellCount(getItemCount()));
        }
    }

    private SteadyFlow<R> flow() {
        return (SteadyFlow<R>) getVirtualFlow();
    }
}
