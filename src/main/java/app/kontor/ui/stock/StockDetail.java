package app.kontor.ui.stock;

import app.kontor.stock.BinLevel;
import app.kontor.stock.MovementRow;
import app.kontor.stock.Stock;
import app.kontor.stock.StockRow;
import app.kontor.value.WindowRequest;
import java.util.List;

/** All that the pane shows of one variant. */
record StockDetail(StockRow row, List<BinLevel> bins, List<MovementRow> movements) {
    private static final int LAST = 12;

    static StockDetail of(Stock stock, StockRow row) {
        WindowRequest newest = new WindowRequest("", "", "", true, null, LAST);
        return new StockDetail(row, stock.bins(row.variant()), stock.movements(row.variant(), newest).rows());
    }
}
