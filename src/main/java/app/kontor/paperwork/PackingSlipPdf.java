package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

import app.kontor.paperwork.Letterhead.Fact;
import app.kontor.paperwork.LineTable.Cell;
import app.kontor.paperwork.LineTable.Column;
import app.kontor.paperwork.LineTable.Piece;
import app.kontor.value.Quantity;
import java.util.ArrayList;
import java.util.List;

/** The packing slip that lies in the parcel: what was ordered, what is here, what follows. */
public final class PackingSlipPdf extends PaperPdf<PackingSlipPaper> {

    @Override
    void print(PackingSlipPaper slip, Press press) {
        prepared(slip, press).run();
    }

    @Override
    Runnable prepared(PackingSlipPaper slip, Press press) {
        Words words = press.words(slip.language(), slip.shipTo().country());
        String title = words.say("slip.title");
        String titled = title + " " + PaperText.line(slip.number());
        PaperSize size = press.setup().size();
        Letterhead head = press.letterhead(size, slip.shop(), words);
        TextBlocks text = new TextBlocks(press.type(), Letterhead.LEFT, head.right());
        List<Block> body = new ArrayList<>(List.of(titleWithCode(text.title(title), slip, head.right())));
        body.addAll(lines(slip, words, press.type(), head.right()));
        body.addAll(note(slip, words, text));
        Letter letter = Letter.of(head, titled, slip.shipTo(), facts(slip, words), body);
        return () -> {
            press.begin(titled, slip.date(), slip.language());
            letter.print(press);
            press.end(slip.number());
        };
    }

    private static List<Fact> facts(PackingSlipPaper slip, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("fact.order"), PaperText.line(slip.orderNumber())));
        if (!slip.channelNumber().isBlank() && !slip.channelNumber().equals(slip.orderNumber())) {
            facts.add(new Fact(words.say("fact.channelNumber"), PaperText.line(slip.channelNumber())));
        }
        facts.add(new Fact(words.say("fact.ordered"), words.date(slip.orderedOn())));
        facts.add(new Fact(words.say("fact.slip"), PaperText.line(slip.number())));
        facts.add(new Fact(words.say("fact.slipDate"), words.date(slip.date())));
        if (slip.shippingMethod() != null) {
            facts.add(new Fact(words.say("fact.shippingMethod"), PaperText.line(slip.shippingMethod())));
        }
        return facts;
    }

    /** The order's code stands at the title's right, where a scanner finds it first. */
    private static Block titleWithCode(Block title, PackingSlipPaper slip, float right) {
        CodeLabel code = new CodeLabel(PaperText.line(slip.orderNumber()), mm(62), mm(11), false);
        return Block.of(title.height() + 12, (canvas, top) -> {
            title.drawing().draw(canvas, top);
            code.drawRight(canvas, right, top - 6);
        }).keptWithNext();
    }

    private static List<Block> lines(PackingSlipPaper slip, Words words, Typesetter type, float right) {
        List<Column> columns = List.of(
                Column.text(""), Column.rest(words.say("line.item")), Column.figures(words.say("slip.ordered")),
                Column.figures(words.say("slip.now")), Column.figures(words.say("slip.open")));
        List<List<Cell>> rows = slip.lines().stream().map(line -> cells(line, words)).toList();
        LineTable table = new LineTable(type, Letterhead.LEFT, right, columns, rows);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Block row = table.row(rows.get(i), true);
            blocks.add(i == rows.size() - 1 ? row.keptWithNext() : row);
        }
        blocks.add(sum(slip, words, right));
        return blocks;
    }

    private static List<Cell> cells(PackingSlipPaper.Line line, Words words) {
        TextStyle style = line.now().isZero() ? TextStyle.MUTED : TextStyle.BODY;
        return List.of(
                Cell.of(String.valueOf(line.position()), TextStyle.MUTED),
                Cell.of(List.of(
                        new Piece(PaperText.line(line.name(), PaperText.NAME), style),
                        new Piece(PaperText.line(line.sku()), TextStyle.SMALL))),
                Cell.of(words.quantity(line.ordered().value()), TextStyle.MUTED),
                Cell.of(count(line.now(), words), style.heavy()),
                Cell.of(count(line.open(), words), TextStyle.MUTED));
    }

    private static String count(Quantity quantity, Words words) {
        return quantity.isZero() ? "–" : words.quantity(quantity.value());
    }

    private static Block sum(PackingSlipPaper slip, Words words, float right) {
        String pieces = words.say("slip.sum", words.quantity(slip.pieces().value()));
        String rest = words.say("slip.rest");
        return Block.of(24, (canvas, top) -> {
            float baseline = top + 8 + TextStyle.STRONG.ascent();
            canvas.textRight(pieces, right, baseline, TextStyle.STRONG);
            if (slip.isPartial()) {
                canvas.text(rest, Letterhead.LEFT, baseline, TextStyle.BODY);
            }
        });
    }

    private static List<Block> note(PackingSlipPaper slip, Words words, TextBlocks text) {
        List<String> paragraphs = PaperText.paragraphs(slip.note());
        List<Block> blocks = new ArrayList<>();
        if (!paragraphs.isEmpty()) {
            blocks.add(Block.space(12));
            blocks.add(text.heading(words.say("slip.note")));
            paragraphs.forEach(paragraph -> blocks.addAll(text.paragraph(paragraph, TextStyle.BODY)));
        }
        return blocks;
    }
}
