package app.kontor.online;

import app.kontor.spreadsheet.DelimitedWriter;
import java.util.ArrayList;
import java.util.List;

/** A shop's list of goods, written as the shop itself would export it, with its own keys beside. */
public final class GoodsFile {
    private final List<List<String>> records = new ArrayList<>();

    public GoodsFile(String... titles) {
        records.add(List.of(titles));
    }

    /** Goods that go together, as many cells as titles. */
    public void add(List<String> cells) {
        records.add(cells);
    }

    public int size() {
        return records.size() - 1;
    }

    public byte[] bytes() {
        return DelimitedWriter.write(records, ',');
    }
}
