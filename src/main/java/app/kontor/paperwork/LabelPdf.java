package app.kontor.paperwork;

/** Address labels on a roll or on sheets: the address as large as it fits, the order's code below or beside it. */
public final class LabelPdf extends PaperPdf<LabelPaper> {
    private final LabelStock stock;
    private final int used;

    public LabelPdf(LabelStock stock) {
        this(stock, 0);
    }

    /** @param used how many labels of the first sheet are gone already */
    public LabelPdf(LabelStock stock, int used) {
        this.stock = stock;
        this.used = Math.floorMod(used, stock.perPage());
    }

    @Override
    void print(LabelPaper label, Press press) {
        int place = (used + press.documents()) % stock.perPage();
        Words words = press.words(label.language(), label.to().country());
        String title = words.say("label.order", PaperText.line(label.orderNumber()));
        Canvas canvas = press.beginOnSheet(title, label.date(), label.language(), place,
                new float[] {stock.pageWidth(), stock.pageHeight()});
        new LabelLayout(label, words, stock, canvas).draw(stock.x(place), stock.y(place));
        press.end(label.orderNumber());
    }
}
