package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

import app.kontor.paperwork.LineTable.Cell;
import app.kontor.paperwork.LineTable.Column;
import app.kontor.paperwork.LineTable.Piece;
import app.kontor.paperwork.PickListPaper.Grouping;
import app.kontor.paperwork.PickListPaper.Line;
import app.kontor.paperwork.PickListPaper.Order;
import app.kontor.paperwork.PickListPaper.Stop;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list for the walk through the shelves: large bins and quantities, a box to tick, and which order gets what. */
public final class PickListPdf extends PaperPdf<PickListPaper> {
    private static final float LEFT = mm(16);
    private static final float TOP = mm(14);
    private static final float NEXT_TOP = mm(23);
    private static final float FOOT = mm(16);
    private static final int ORDERS_NAMED = 12;
    private static final TextStyle BIN = TextStyle.STRONG.sized(10.5f);

    @Override
    void print(PickListPaper list, Press press) {
        Words words = press.words(list.language(), null);
        String title = words.say("pick.title", PaperText.line(list.number()));
        press.begin(title, list.date(), list.language());
        PaperSize size = press.setup().size();
        Layout layout = new Layout(list, words, press.type(), size.width() - LEFT);
        List<List<Flow.Placed>> pages =
                Flow.pages(layout.blocks(title), size.height() - FOOT - TOP, size.height() - FOOT - NEXT_TOP);
        for (int i = 0; i < pages.size(); i++) {
            Canvas canvas = press.page(size.width(), size.height());
            float top = i == 0 ? TOP : NEXT_TOP;
            if (i > 0) {
                layout.drawNext(canvas, title);
            }
            pages.get(i).forEach(placed -> placed.block().drawing().draw(canvas, top + placed.offset()));
            layout.drawFoot(canvas, size.height() - mm(9), i + 1, pages.size());
        }
        press.end(list.number());
    }

    /** The blocks of one list. */
    private record Layout(PickListPaper list, Words words, Typesetter type, float right) {

        List<Block> blocks(String title) {
            List<Stop> stops = list.stops();
            List<Block> blocks = new ArrayList<>(List.of(head(title, stops.size())));
            TextBlocks text = new TextBlocks(type, LEFT, right);
            if (list.grouping() != Grouping.BY_ORDER) {
                blocks.add(text.heading(words.say("pick.byBin")));
                blocks.addAll(byBin(stops));
            }
            if (list.grouping() == Grouping.BOTH) {
                blocks.add(Block.space(22));
            }
            if (list.grouping() != Grouping.BY_BIN) {
                blocks.add(text.heading(words.say("pick.byOrder")));
                blocks.addAll(byOrder());
            }
            return blocks;
        }

        private Block head(String title, int rows) {
            String facts = words.say("pick.sum", words.quantity(BigDecimal.valueOf(list.orders().size())),
                    words.quantity(BigDecimal.valueOf(rows)), words.quantity(list.pieces().value()));
            String fitted = type.fit(title, TextStyle.TITLE, mm(110));
            String shop = PaperText.line(list.shopName()) + " · " + words.date(list.date());
            CodeLabel code = new CodeLabel(PaperText.line(list.number()), mm(62), mm(11), false);
            return Block.of(78, (canvas, top) -> {
                canvas.text(fitted, LEFT, top + TextStyle.TITLE.ascent(), TextStyle.TITLE);
                canvas.text(type.fit(shop, TextStyle.MUTED, mm(110)), LEFT, top + 34, TextStyle.MUTED);
                canvas.text(facts, LEFT, top + 49, TextStyle.STRONG);
                code.drawRight(canvas, right, top);
                String hand = words.say("pick.hand");
                float start = right - mm(40);
                canvas.textRight(hand, start - 6, top + 62, TextStyle.SMALL);
                canvas.line(start, right, top + 63, 0.5f, Ink.MUTED);
            });
        }

        private List<Block> byBin(List<Stop> stops) {
            List<Column> columns = new ArrayList<>(columns());
            columns.add(Column.text(words.say("pick.orders")));
            List<List<Cell>> rows = stops.stream().map(this::cells).toList();
            LineTable table = new LineTable(type, LEFT, right, columns, rows);
            return rows.stream().map(row -> table.row(row, true)).toList();
        }

        private List<Block> byOrder() {
            List<List<Cell>> rows =
                    list.orders().stream()
                            .flatMap(order -> PickListPaper.walk(order).stream())
                            .map(line -> cells(line, line.quantity()))
                            .toList();
            LineTable table = new LineTable(type, LEFT, right, columns(), rows);
            List<Block> blocks = new ArrayList<>();
            int next = 0;
            for (Order order : list.orders()) {
                blocks.add(orderHead(order).under(table.head()));
                for (int i = 0; i < order.lines().size(); i++) {
                    blocks.add(table.row(rows.get(next++), true));
                }
            }
            return blocks;
        }

        private Block orderHead(Order order) {
            String who = Stream.of(PaperText.line(order.recipient()), PaperText.line(order.shippingMethod()))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
            String number = PaperText.line(order.number());
            CodeLabel code = new CodeLabel(number, mm(50), mm(8), false);
            return Block.of(46, (canvas, top) -> {
                canvas.fill(LEFT, top + 4, right - LEFT, 40, Ink.TINT);
                canvas.text(number, LEFT + 8, top + 21, BIN);
                canvas.text(type.fit(who, TextStyle.MUTED, mm(110)), LEFT + 8, top + 35, TextStyle.MUTED);
                code.drawRight(canvas, right - 10, top + 8);
            }).keptWithNext();
        }

        private List<Column> columns() {
            return List.of(
                    Column.text(""), Column.text(words.say("pick.bin")), Column.figures(words.say("pick.quantity")),
                    Column.rest(words.say("pick.item")));
        }

        private List<Cell> cells(Stop stop) {
            List<Cell> cells = new ArrayList<>(cells(stop.line(), stop.quantity()));
            cells.add(Cell.of(orders(stop), TextStyle.SMALL));
            return cells;
        }

        private List<Cell> cells(Line line, Quantity quantity) {
            return List.of(
                    Cell.box(),
                    line.bin() == null
                            ? Cell.of(words.say("pick.noBin"), TextStyle.MUTED)
                            : Cell.of(PaperText.line(line.bin()), BIN),
                    Cell.of(words.quantity(quantity.value()), BIN),
                    Cell.of(List.of(
                            new Piece(PaperText.line(line.name(), PaperText.NAME), TextStyle.BODY),
                            new Piece(codes(line.sku(), line.barcode()), TextStyle.SMALL))));
        }

        private static String codes(String sku, @Nullable String barcode) {
            return Stream.of(PaperText.line(sku), PaperText.line(barcode))
                    .filter(code -> !code.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" · "));
        }

        private String orders(Stop stop) {
            String named = stop.byOrder().entrySet().stream()
                    .limit(ORDERS_NAMED)
                    .map(one -> PaperText.line(one.getKey()) + " ×\u00a0" + words.quantity(one.getValue().value()))
                    .collect(Collectors.joining(", "));
            int more = stop.byOrder().size() - ORDERS_NAMED;
            return more > 0 ? named + " " + words.say("pick.more", String.valueOf(more)) : named;
        }

        void drawNext(Canvas canvas, String title) {
            float baseline = TOP + TextStyle.SMALL.ascent() - 4;
            String shop = type.fit(PaperText.line(list.shopName()), TextStyle.SMALL, mm(80));
            canvas.text(shop, LEFT, baseline, TextStyle.SMALL);
            canvas.textRight(type.fit(title, TextStyle.SMALL, mm(80)), right, baseline, TextStyle.SMALL);
            canvas.line(LEFT, right, TOP + mm(4), 0.4f, Ink.HAIR);
        }

        void drawFoot(Canvas canvas, float baseline, int page, int pages) {
            String number = words.say("page", String.valueOf(page), String.valueOf(pages));
            canvas.textRight(number, right, baseline, TextStyle.TINY);
        }
    }
}
