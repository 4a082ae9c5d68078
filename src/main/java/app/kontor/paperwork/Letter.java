package app.kontor.paperwork;

import app.kontor.value.Address;
import java.util.ArrayList;
import java.util.List;

/** A letter of the shop, measured and spread over pages: what is left is to draw it. */
record Letter(Letterhead head, List<Page> pages) {

    /** @param above the texts over the body, which begins at {@code top} */
    private record Page(List<PlacedText> above, float top, List<Flow.Placed> body, PlacedText number) {}

    /**
     * @param title the document's name and number, for the heads of further pages
     * @param facts beside the address on the first page
     */
    static Letter of(Letterhead head, String title, Address to, List<Letterhead.Fact> facts, List<Block> body) {
        List<List<Flow.Placed>> spread = Flow.pages(body, head.firstRoom(), head.nextRoom());
        List<Page> pages = new ArrayList<>();
        for (List<Flow.Placed> part : spread) {
            boolean first = pages.isEmpty();
            pages.add(new Page(first ? head.first(to, facts) : head.next(title), first ? head.bodyTop() : head.nextTop(), part,
                    head.number(pages.size() + 1, spread.size())));
        }
        return new Letter(head, pages);
    }

    void print(Press press) {
        for (Page page : pages) {
            Canvas canvas = press.page(head.size().width(), head.size().height());
            if (page == pages.getFirst()) {
                head.drawFirst(canvas, page.above);
            } else {
                head.drawNext(canvas, page.above);
            }
            page.body.forEach(placed -> placed.block().drawing().draw(canvas, page.top + placed.offset()));
            head.drawFoot(canvas, page.number);
        }
    }
}
