package app.kontor.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/**
 * A table whose rows in sight stay where they are when as many others come: they are told of them. JavaFX's own empties each row, puts it aside
 * and fills it again, and has every style of it worked out twice.
 */
final class SteadySkin<R> extends TableViewSkin<R> {

    /** @param aside stands in the table unseen and takes no room */
    SteadySkin(TableView<R> table, List<Node> aside) {
        super(table);
        getChildren().addAll(aside);
    }

    @Override
    protected void updateItemCount() {
        VirtualFlow<TableRow<R>> flow = getVirtualFlow();
        IndexedCell<R> first = flow.getFirstVisibleCell();
        IndexedCell<R> last = flow.getLastVisibleCell();
        if (first == null || last == null || getItemCount() == 0 || getItemCount() != flow.getCellCount()) {
            super.updateItemCount();
            return;
        }
        for (int row = first.getIndex(); row <= last.getIndex(); row++) {
            flow.getCell(row).updateIndex(row);
        }
    }
}
