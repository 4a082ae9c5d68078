package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.invoicing.InvoiceSnapshot.TaxGroup;
import app.kontor.paperwork.LineTable.Cell;
import app.kontor.paperwork.LineTable.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The end of an invoice: VAT by rate on the left, the way from the goods to the sum on the right, as one block. */
final class InvoiceTotals {
    private static final float TOP = 14;
    private static final float VAT_WIDTH = mm(82);
    private static final float SUMS_WIDTH = mm(70);

    /** A sum and its name; a rule above says that it adds up what stands before. */
    private record Sum(String label, String amount, TextStyle labelStyle, TextStyle style, boolean rule) {}

    private final InvoiceSnapshot invoice;
    private final Words words;
    private final Typesetter type;
    private final List<Sum> sums = new ArrayList<>();

    InvoiceTotals(InvoiceSnapshot invoice, Words words, Typesetter type) {
        this.invoice = invoice;
        this.words = words;
        this.type = type;
    }

    Block block(float right) {
        collect();
        List<Block> beside = invoice.groups().isEmpty() ? List.of() : vatTable(Letterhead.LEFT + VAT_WIDTH);
        float sumsHeight = sums.stream().map(InvoiceTotals::height).reduce(0f, Float::sum);
        if (!beside.isEmpty() || invoice.groups().isEmpty()) {
            return block(right, beside, 0, Math.max(height(beside), sumsHeight));
        }
        List<Block> below = vatTable(right);
        return block(right, below, sumsHeight + TOP, sumsHeight + TOP + height(below));
    }

    private Block block(float right, List<Block> vat, float vatTop, float height) {
        return Block.of(TOP + height + 6, (canvas, top) -> {
            float y = top + TOP + vatTop;
            for (Block row : vat) {
                row.drawing().draw(canvas, y);
                y += row.height();
            }
            drawSums(canvas, right, top + TOP);
        });
    }

    private void collect() {
        boolean parts = invoice.discount().signum() != 0 || invoice.shipping().signum() != 0;
        if (parts) {
            plain(words.say("total.goods"), invoice.goods());
        }
        if (invoice.discount().signum() != 0) {
            plain(words.say("total.discount"), invoice.discount().negate());
        }
        if (invoice.shipping().signum() != 0) {
            plain(words.say("total.shipping"), invoice.shipping());
        }
        if (!invoice.taxIncluded() && !invoice.groups().isEmpty()) {
            plain(words.say("total.net"), invoice.net());
            invoice.groups().forEach(group -> plain(rate(group), group.tax()));
        }
        bold(words.say("total.total"), invoice.total());
        if (invoice.taxIncluded() && !invoice.groups().isEmpty()) {
            plain(words.say("total.including"), invoice.tax());
        }
        settle();
    }

    /** What the customer has paid already, the rounding of cash, what is left (R8, R21). */
    private void settle() {
        if (invoice.paid().signum() == 0 && invoice.rounding().signum() == 0) {
            return;
        }
        if (invoice.rounding().signum() != 0) {
            plain(words.say("total.rounding"), invoice.rounding());
        }
        if (invoice.paid().signum() != 0) {
            plain(words.say("total.paid"), invoice.paid().negate());
        }
        sums.add(new Sum(words.say("total.due"), money(invoice.due()), TextStyle.STRONG, TextStyle.STRONG, true));
    }

    private void plain(String label, BigDecimal amount) {
        sums.add(new Sum(label, money(amount), TextStyle.MUTED, TextStyle.BODY, false));
    }

    private void bold(String label, BigDecimal amount) {
        sums.add(new Sum(label, money(amount), TextStyle.TOTAL, TextStyle.TOTAL, true));
    }

    /** A tax that the channel only names ("AZ State Tax") has no rate to print. */
    private String rate(TaxGroup group) {
        String name = group.taxName() == null ? words.say("vat") : PaperText.line(group.taxName());
        return group.percent() == null ? name : name + " " + words.percent(group.percent());
    }

    /** Empty if the amounts are too wide for the place beside the sums. */
    private List<Block> vatTable(float vatRight) {
        List<Column> columns = List.of(
                Column.rest(words.say("vat")),
                Column.figures(words.say("vat.net")),
                Column.figures(words.say("vat.tax")),
                Column.figures(words.say("vat.gross")));
        List<List<Cell>> rows = new ArrayList<>();
        for (TaxGroup group : invoice.groups()) {
            String name = group.taxName() == null ? words.percent(group.percent()) : rate(group);
            rows.add(cells(name, List.of(group.net(), group.tax(), group.gross())));
        }
        if (rows.size() > 1) {
            BigDecimal gross = invoice.net().add(invoice.tax());
            rows.add(cells(words.say("vat.sum"), List.of(invoice.net(), invoice.tax(), gross)));
        }
        LineTable table = new LineTable(type, Letterhead.LEFT, vatRight, columns, rows);
        if (table.isTooWide() && vatRight == Letterhead.LEFT + VAT_WIDTH) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(table.head()));
        rows.forEach(row -> blocks.add(table.row(row, true)));
        return blocks;
    }

    private List<Cell> cells(String name, List<BigDecimal> amounts) {
        TextStyle style = TextStyle.SMALL.in(Ink.TEXT).sized(8);
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name, style)));
        amounts.forEach(amount -> cells.add(Cell.of(money(amount), style)));
        return cells;
    }

    private void drawSums(Canvas canvas, float right, float top) {
        float left = right - SUMS_WIDTH;
        float y = top;
        for (Sum sum : sums) {
            if (sum.rule()) {
                canvas.line(left, right, y + 1.5f, 0.6f, Ink.RULE);
            }
            float baseline = y + (sum.rule() ? 4 : 0) + sum.style().ascent();
            float room = SUMS_WIDTH - type.width(sum.amount(), sum.style()) - 8;
            canvas.text(type.fit(sum.label(), sum.labelStyle(), room), left, baseline, sum.labelStyle());
            canvas.textRight(sum.amount(), right, baseline, sum.style());
            y += height(sum);
        }
    }

    private static float height(Sum sum) {
        return sum.style().leading() + (sum.rule() ? 6 : 2);
    }

    private static float height(List<Block> blocks) {
        return blocks.stream().map(Block::height).reduce(0f, Float::sum);
    }

    private String money(BigDecimal amount) {
        return words.money(amount, invoice.currency());
    }
}
