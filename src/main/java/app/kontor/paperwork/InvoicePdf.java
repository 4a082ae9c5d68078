package app.kontor.paperwork;

import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.paperwork.Letterhead.Fact;
import app.kontor.paperwork.LineTable.Cell;
import app.kontor.paperwork.LineTable.Column;
import app.kontor.paperwork.LineTable.Piece;
import java.util.ArrayList;
import java.util.List;

/** The invoice, printed from its snapshot alone: the sheet's size and the logo are the snapshot's too. */
public final class InvoicePdf extends PaperPdf<InvoiceSnapshot> {
    private static final int NOTES = 20;

    @Override
    void print(InvoiceSnapshot invoice, Press press) {
        prepared(invoice, press).run();
    }

    @Override
    Runnable prepared(InvoiceSnapshot invoice, Press press) {
        PaperSize size = PaperSize.of(invoice.paper());
        Words words = press.words(invoice.language(), invoice.buyer().country());
        String title = words.say("invoice.title", PaperText.line(invoice.number()));
        Letterhead head = press.letterhead(size, invoice.seller(), words);
        List<Block> body = new Layout(invoice, words, press.type(), head.right()).blocks();
        Letter letter = Letter.of(head, title, invoice.buyer(), facts(invoice, words), body);
        return () -> {
            press.begin(title, invoice.issuedOn(), invoice.language());
            letter.print(press);
            press.end(invoice.number());
        };
    }

    private static List<Fact> facts(InvoiceSnapshot invoice, Words words) {
        List<Fact> facts = new ArrayList<>();
        boolean posted = !invoice.number().isEmpty();
        facts.add(new Fact(words.say("fact.invoice"),
                posted ? PaperText.line(invoice.number()) : words.say("invoice.numberAtPosting")));
        facts.add(new Fact(words.say("fact.invoiceDate"), words.date(invoice.issuedOn())));
        facts.add(new Fact(words.say("fact.delivered"), words.date(invoice.deliveredOn())));
        facts.add(new Fact(words.say("fact.order"), PaperText.line(invoice.orderNumber())));
        if (!invoice.channelNumber().isBlank() && !invoice.channelNumber().equals(invoice.orderNumber())) {
            facts.add(new Fact(words.say("fact.channelNumber"), PaperText.line(invoice.channelNumber())));
        }
        facts.add(new Fact(words.say("fact.ordered"), words.date(invoice.orderedOn())));
        if (invoice.buyerVatId() != null) {
            facts.add(new Fact(words.say("fact.buyerVatId"), PaperText.line(invoice.buyerVatId())));
        }
        return facts;
    }

    /** The blocks of one invoice from its title down. */
    private record Layout(InvoiceSnapshot invoice, Words words, Typesetter type, float right) {

        List<Block> blocks() {
            TextBlocks text = new TextBlocks(type, Letterhead.LEFT, right);
            List<Block> blocks = new ArrayList<>();
            blocks.add(text.title(words.say("invoice.name")));
            blocks.addAll(lines());
            blocks.add(new InvoiceTotals(invoice, words, type).block(right).keptWithNext());
            blocks.add(new InvoicePayment(invoice, words, type).block());
            if (!invoice.deliverTo().isEmpty() && !invoice.deliverTo().equals(invoice.buyer())) {
                blocks.add(Block.space(8));
                blocks.add(text.heading(words.say("invoice.deliveredTo")));
                String home = invoice.seller().address().country();
                blocks.addAll(text.paragraph(AddressLines.inOneLine(invoice.deliverTo(), home), TextStyle.BODY));
            }
            invoice.notes().stream().limit(NOTES).flatMap(note -> PaperText.paragraphs(note).stream()).forEach(line -> {
                blocks.add(Block.space(8));
                blocks.addAll(text.paragraph(line, TextStyle.MUTED));
            });
            return blocks;
        }

        private List<Block> lines() {
            List<List<Cell>> rows = invoice.lines().stream().map(this::cells).toList();
            LineTable table = new LineTable(type, Letterhead.LEFT, right, columns(), rows);
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                boolean last = i == rows.size() - 1;
                Block row = table.row(rows.get(i), true);
                // The last line goes with the totals: sums alone on a page say nothing
                blocks.add(last ? row.keptWithNext() : row);
            }
            return blocks;
        }

        private List<Column> columns() {
            List<Column> columns = new ArrayList<>(List.of(
                    Column.text(""), Column.rest(words.say("line.item")), Column.figures(words.say("line.quantity")),
                    Column.figures(words.say("line.price"))));
            if (showsRates()) {
                columns.add(Column.figures(words.say("vat")));
            }
            columns.add(Column.figures(words.say("line.total")));
            return columns;
        }

        private List<Cell> cells(InvoiceSnapshot.Line line) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(String.valueOf(line.position()), TextStyle.MUTED));
            cells.add(Cell.of(List.of(
                    new Piece(PaperText.line(line.name(), PaperText.NAME), TextStyle.BODY),
                    new Piece(PaperText.line(line.sku()), TextStyle.SMALL))));
            cells.add(Cell.of(words.quantity(line.quantity()), TextStyle.BODY));
            cells.add(Cell.of(words.price(line.unitPrice(), invoice.currency()), TextStyle.BODY));
            if (showsRates()) {
                cells.add(Cell.of(line.percent() == null ? "" : words.percent(line.percent()), TextStyle.BODY));
            }
            cells.add(Cell.of(words.money(line.total(), invoice.currency()), TextStyle.BODY));
            return cells;
        }

        private boolean showsRates() {
            return invoice.lines().stream().anyMatch(line -> line.percent() != null);
        }
    }
}
