package app.kontor.paperwork;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spreads blocks over pages without cutting one, keeps together what belongs together and repeats tables' heads. */
final class Flow {
    private final List<List<Placed>> pages = new ArrayList<>();
    private final float nextRoom;
    private List<Placed> page = new ArrayList<>();
    private float room;
    private float used;
    private @Nullable Block head;

    /** A block and its distance from the top of its page's free area. */
    record Placed(Block block, float offset) {}

    private Flow(float firstRoom, float nextRoom) {
        this.room = firstRoom;
        this.nextRoom = nextRoom;
    }

    /** The pages for the blocks, at least one; rooms are the free heights of the first and of each further page. */
    static List<List<Placed>> pages(List<Block> blocks, float firstRoom, float nextRoom) {
        Flow flow = new Flow(firstRoom, nextRoom);
        for (int at = 0; at < blocks.size(); ) {
            at += flow.place(together(blocks, at));
        }
        flow.pages.add(flow.page);
        return flow.pages;
    }

    private static List<Block> together(List<Block> blocks, int from) {
        int last = from;
        while (last < blocks.size() - 1 && blocks.get(last).withNext()) {
            last++;
        }
        return blocks.subList(from, last + 1);
    }

    /** Places the blocks on one page; if not even an empty page holds them, as many as it does. Returns how many. */
    private int place(List<Block> blocks) {
        if (!page.isEmpty() && used + need(blocks) > room) {
            turn();
        }
        int placed = 0;
        for (Block block : blocks) {
            if (placed > 0 && used + need(List.of(block)) > room) {
                break;
            }
            add(block);
            placed++;
        }
        return placed;
    }

    private float need(List<Block> blocks) {
        float sum = 0;
        Block above = head;
        for (Block block : blocks) {
            Block own = block.head();
            sum += block.height() + (own != null && own != above ? own.height() : 0);
            above = own;
        }
        return sum;
    }

    private void add(Block block) {
        Block own = block.head();
        if (own != null && own != head) {
            put(own);
        }
        head = own;
        put(block);
    }

    private void put(Block block) {
        page.add(new Placed(block, used));
        used += block.height();
    }

    private void turn() {
        pages.add(page);
        page = new ArrayList<>();
        room = nextRoom;
        used = 0;
        head = null;
    }
}
