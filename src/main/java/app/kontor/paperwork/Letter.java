package app.kontor.paperwork;

import app.kontor.value.Address;
import java.util.List;

/**
 * A letter of the shop, ready to be spread over pages.
 *
 * @param title the document's name and number, for the heads of further pages
 * @param facts beside the address on the first page
 */
record Letter(Letterhead head, String title, Address to, List<Letterhead.Fact> facts, List<Block> body) {

    void print(Press press, PaperSize size) {
        List<List<Flow.Placed>> pages = Flow.pages(body, head.firstRoom(), head.nextRoom());
        for (int i = 0; i < pages.size(); i++) {
            Canvas canvas = press.page(size.width(), size.height());
            if (i == 0) {
                head.drawFirst(canvas, to, facts);
            } else {
                head.drawNext(canvas, title);
            }
            float top = i == 0 ? head.bodyTop() : head.nextTop();
            pages.get(i).forEach(placed -> placed.block().drawing().draw(canvas, top + placed.offset()));
            head.drawFoot(canvas, i + 1, pages.size());
        }
    }
}
