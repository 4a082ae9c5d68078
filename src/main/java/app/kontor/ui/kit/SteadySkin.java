package app.kontor.ui.kit;

import java.util.List;
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

    /** @param aside stands in the table unseen and takes no room */
    SteadySkin(TableView<R> table, List<Node> aside) {
        super(table);
        getChildren().addAll(aside);
    }

    @Override
    protected void updateItemCount() {
        VirtualFlow<TableRow<R>> flow = getVirtualFlow();
        if (flow.getCellCount() == 0 || flow.getFirstVisibleCell() == null) {
            super.updateItemCount();
        } else if (getItemCount() > 0) {
            flow.setCellCount(getItemCount());
            for (int row = flow.getFirstVisibleCell().getIndex(); row <= flow.getLastVisibleCell().getIndex(); row++) {
                flow.getCell(row).updateIndex(row);
            }
        }
    }
}
