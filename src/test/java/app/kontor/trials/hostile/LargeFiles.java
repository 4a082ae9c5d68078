package app.kontor.trials.hostile;

import static app.kontor.trials.hostile.HostileFile.refused;
import static app.kontor.trials.hostile.HostileFile.taken;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text files that are too much: cells, columns, rows, bytes. */
final class LargeFiles {
    private static final Template T = Templates.SHOPIFY;

    private LargeFiles() {}

    static List<HostileFile> all() {
        List<HostileFile> files = new ArrayList<>();
        files.add(taken("a cell of 32,767", n -> withName(n, "x".repeat(32_767))));
        files.add(refused("a cell of 32,768", "damaged.tooLarge", 3, n -> withName(n, "x".repeat(32_768))));
        files.add(refused("a cell of 10 MB", "damaged.tooLarge", 3, n -> withName(n, "x".repeat(10_000_000))));
        files.add(refused("a quoted cell of 10 MB", "damaged.tooLarge", 3, n -> withName(n, "x\n".repeat(5_000_000))));
        files.add(refused("a cell of 40 MB", "damaged.tooLarge", 3, n -> withName(n, "x".repeat(40_000_000))).slow());
        files.add(refused("an unclosed quote and 40 MB", "damaged.tooLarge", 3, n -> withName(n, "\"" + "y,".repeat(20_000_000))).slow());
        files.add(refused("one line of 40 MB", "damaged.tooLarge", 1, n -> filled(40_000_000, (byte) 'x')).slow());
        files.add(refused("100,000 columns", "damaged.tooLarge", 1, n -> ("Name,".repeat(100_000) + "\n1").getBytes(StandardCharsets.UTF_8)));
        files.add(refused("100,000 cells in a row", "damaged.tooLarge", 3, n -> plus(n, ",".repeat(100_000))));
        files.add(taken("990 columns", n -> wide(n)));
        files.add(refused("a million commas", "damaged.tooLarge", 1, n -> filled(1_000_000, (byte) ',')));
        files.add(refused("a million line ends", "empty", 0, n -> filled(1_000_000, (byte) '\n')));
        files.add(refused("a million quotes", "empty", -1, n -> filled(1_000_000, (byte) '"')).whole());
        files.add(refused("a record of 1.2 million", "damaged.tooLarge", 3, n -> plus(n, ("," + "z".repeat(30_000)).repeat(40))));
        files.add(refused("60 MB of short rows that are read as a whole", "damaged.tooManyRows", -1, n -> rows(n, 60_000_000)).slow());
        files.add(refused("60 MB of blanks", "empty", 0, n -> filled(60_000_000, (byte) ' ')).slow().whole());
        files.add(refused("60 MB of line ends", "empty", 0, n -> filled(60_000_000, (byte) '\n')).slow());
        files.add(refused("60 MB of quotes", "damaged.tooLarge", -1, n -> filled(60_000_000, (byte) '"')).slow());
        return files;
    }

    private static byte[] withName(int n, String name) {
        return T.text(T.table(n, Template.Role.T, name)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] plus(int n, String behind) {
        List<String> lines = new ArrayList<>(T.text(T.table(n)).lines().toList());
        lines.set(2, lines.get(2) + behind);
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] wide(int n) {
        List<List<String>> table = T.table(n);
        for (int column = table.getFirst().size(); column < 990; column++) {
            table.getFirst().add("Extra " + column);
            int number = column;
            table.subList(1, table.size()).forEach(row -> row.add("v" + number));
        }
        return T.text(table).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] rows(int n, int bytes) {
        StringBuilder text = new StringBuilder(Templates.STOCK.text(Templates.STOCK.table(n)));
        for (int i = 0; text.length() < bytes; i++) {
            text.append("B-").append(n).append('-').append(i).append(";1;;\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] filled(int length, byte with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, with);
        return bytes;
    }
}
