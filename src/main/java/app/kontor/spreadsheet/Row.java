package app.kontor.spreadsheet;

import app.kontor.spill.Codec;
import app.kontor.spill.Packer;
import app.kontor.spill.Unpacker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a sheet: its cells as text, and the physical line (a workbook's row) where it starts, from 1. Of one that comes from the
 * disk only those cells become texts that are asked for.
 */
public final class Row {
    static final Codec<Row> CODEC = new RowCodec();
    private static final byte[] NOTHING = {};

    private final int line;
    private final int width;
    private final @Nullable String[] cells;
    private final byte[] packed;
    private final int[] ends;
    private final @Nullable BitSet numbers;

    /**
     * @param width cells that the file wrote, trailing empty ones included
     * @param cells without trailing empty ones; null for those that are packed
     * @param packed what the cells say, in UTF-8
     * @param ends where each packed cell ends
     * @param numbers which cells a workbook holds as numbers; null if none
     */
    private Row(int line, int width, @Nullable String[] cells, byte[] packed, int[] ends, @Nullable BitSet numbers) {
        this.line = line;
        this.width = width;
        this.cells = cells;
        this.packed = packed;
        this.ends = ends;
        this.numbers = numbers;
    }

    public static Row of(int line, List<String> cells) {
        return of(line, cells, null);
    }

    static Row of(int line, List<String> cells, @Nullable BitSet numbers) {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isEmpty()) {
            filled--;
        }
        return new Row(line, cells.size(), cells.subList(0, filled).toArray(String[]::new), NOTHING, new int[0], numbers);
    }

    /** The same record in other cells, as wide as it was written. @param numbers which of them hold a number with a decimal point */
    public Row inCells(List<String> other, BitSet numbers) {
        Row row = of(line, other, numbers.isEmpty() ? null : numbers);
        return new Row(line, width, row.cells, NOTHING, row.ends, row.numbers);
    }

    /** The same record with other texts in some of its cells, by their index. */
    public Row with(Map<Integer, String> texts) {
        List<String> all = new ArrayList<>(cells());
        BitSet left = numbers == null ? new BitSet() : (BitSet) numbers.clone();
        texts.forEach((index, text) -> {
            while (all.size() <= index) {
                all.add("");
            }
            all.set(index, text);
            left.clear(index);
        });
        return inCells(all, left);
    }

    public int line() {
        return line;
    }

    /** How many cells the file wrote, empty ones included. */
    public int width() {
        return width;
    }

    /** Index after the last cell that is not empty. */
    public int filled() {
        return cells.length;
    }

    /** The cell's text, empty where the row has no such cell. */
    public String cell(int index) {
        if (index < 0 || index >= cells.length) {
            return "";
        }
        String cell = cells[index];
        if (cell == null) {
            int start = index == 0 ? 0 : ends[index - 1];
            cell = start == ends[index] ? "" : new String(packed, start, ends[index] - start, StandardCharsets.UTF_8);
            cells[index] = cell;
        }
        return cell;
    }

    /** Whether the workbook holds a number there: its text has a decimal point whatever the locale. */
    public boolean isNumber(int index) {
        return numbers != null && index >= 0 && numbers.get(index);
    }

    public boolean isBlank() {
        return cells.length == 0;
    }

    /** The cells up to the last filled one. */
    public List<String> cells() {
        String[] all = new String[cells.length];
        Arrays.setAll(all, this::cell);
        return List.of(all);
    }

    /** About how many bytes it takes. */
    int weight() {
        int weight = packed.length;
        for (String cell : cells) {
            weight += cell == null ? 0 : cell.length();
        }
        return weight;
    }

    @Override
    public String toString() {
        return line + ": " + cells();
    }

    private static final class RowCodec implements Codec<Row> {
        @Override
        public void pack(Row row, Packer out) {
            out.number(row.line);
            out.number(row.width);
            out.bytes(row.numbers == null ? NOTHING : row.numbers.toByteArray());
            out.number(row.cells.length);
            byte[][] texts = new byte[row.cells.length][];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = row.cell(i).isEmpty() ? NOTHING : row.cell(i).getBytes(StandardCharsets.UTF_8);
                out.number(texts[i].length);
            }
            for (byte[] text : texts) {
                out.raw(text);
            }
        }

        @Override
        public Row unpack(Unpacker in) {
            int line = in.integer();
            int width = in.integer();
            byte[] numbers = in.bytes();
            int[] ends = new int[in.integer()];
            int end = 0;
            for (int i = 0; i < ends.length; i++) {
                end += in.integer();
                ends[i] = end;
            }
            return new Row(line, width, new String[ends.length], in.raw(end), ends, numbers.length == 0 ? null : BitSet.valueOf(numbers));
        }
    }
}
