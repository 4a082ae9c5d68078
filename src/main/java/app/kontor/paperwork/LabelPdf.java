package app.kontor.paperwork;

/** Address labels on a roll or on sheets: the address as large as it fits, the order's code below or beside it. */
public final class LabelPdf extends PaperPdf<LabelPaper> {
    private final LabelGrid grid;
    private final int used;

    public LabelPdf(LabelStock stock) {
        this(stock, 0);
    }

    /** @param used how many labels of the first sheet are gone already */
    public LabelPdf(LabelStock stock, int used) {
        this.grid = stock.grid();
        this.used = Math.floorMod(used, grid.perPage());
    }

    @Override
    void print(LabelPaper label, Press press) {
        int place = (used + press.documents()) % grid.perPage();
        Words words = press.words(label.language(), label.to().country());
        String title = words.say("label.order", PaperText.line(label.orderNumber()));
        Canvas canvas = press.beginOnSheet(title, label.date(), label.language(), place, grid.page());
        new LabelLayout(label, words, grid, canvas).draw(grid.x(place), grid.y(place));
        press.end(label.orderNumber());
    }
}
