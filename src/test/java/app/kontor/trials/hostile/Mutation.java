package app.kontor.trials.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spoils a file: once to a few times, by what breaks files in life and by what nobody would do. The same seed spoils alike. */
final class Mutation {
    private static final List<String> CHARSETS =
            List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "windows-1252", "windows-31j", "ISO-8859-15", "UTF-8", "IBM850");
    private static final List<String> CELLS = List.of(
            "", "0", "-1", "1e400", "4.00638E+12", "NaN", "2147483648", "99999999999999999999", "1.234", "1,234", "1.234,56", "1'234.50",
            "٣", "１２", "1\u00a0234,50 €", "(5.00)", "31.02.2026", "45678", "45678.98765", "2026-02-30", "02/03/04", "0000-00-00",
            "9999-12-31", "=1+1", "=HYPERLINK(\"http://x\";\"y\")", "@SUM(A1)", "'00123", "\u202Egnp.exe", "a\u0007b", "a\tb", "a\nb", "\"",
            "\"\"", "'", ";", ",", "<script>alert(1)</script>", "' OR 1=1 --", "../../etc/passwd", "CON", "😀", "\uFFFD", "\uFEFFx", "x".repeat(200),
            "y".repeat(5_000), "refunded", "cancelled", "USD", "XXX", "DE", "--", "null", "#REF!", "#######", "-0", "+5", "5-", "0.00001",
            "1234567890123456789", "999999999999.99", "0x1F", "true", "  ", "a:1|b:2", "name:Soap|quantity:-1|total:x", "{\"a\":1}");

    private final Random random;
    private final StringBuilder story = new StringBuilder();

    Mutation(long seed) {
        random = new Random(seed);
    }

    /** What was done, for the report. */
    String story() {
        return story.toString();
    }

    byte[] of(byte[] bytes) {
        byte[] spoilt = bytes;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            spoilt = once(spoilt);
        }
        return spoilt;
    }

    private byte[] once(byte[] bytes) {
        if (bytes.length < 8) {
            return bytes;
        }
        if (ZippedParts.isZip(bytes) && random.nextInt(3) > 0) {
            story.append(" part");
            return new ZippedParts(bytes).withOneSpoilt(random, part -> plainly(part, random.nextInt(6)));
        }
        return plainly(bytes, random.nextInt(14));
    }

    private byte[] plainly(byte[] bytes, int way) {
        story.append(' ').append(way);
        return switch (way) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            case 2 -> without(bytes);
            case 3 -> doubled(bytes);
            case 4 -> overwritten(bytes);
            case 5 -> inserted(bytes, CELLS.get(random.nextInt(CELLS.size())).getBytes(StandardCharsets.UTF_8));
            case 6 -> recoded(bytes);
            case 7 -> linesShuffled(bytes);
            case 8 -> linesDoubled(bytes);
            case 9 -> inserted(bytes, new byte[] {(byte) "\"\",;\t|\n\r'".charAt(random.nextInt(9))});
            default -> cells(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int n = 1 + random.nextInt(8); n > 0; n--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] overwritten(byte[] bytes) {
        byte[] changed = bytes.clone();
        int from = random.nextInt(changed.length);
        Arrays.fill(changed, from, Math.min(changed.length, from + 1 + random.nextInt(20)), (byte) random.nextInt(256));
        return changed;
    }

    private byte[] without(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(Math.max(1, bytes.length / 4)));
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private byte[] doubled(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(bytes.length));
        return joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private byte[] inserted(byte[] bytes, byte[] what) {
        int at = random.nextInt(bytes.length);
        return joined(joined(Arrays.copyOf(bytes, at), what), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private byte[] recoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        byte[] mark = random.nextInt(4) == 0 ? new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf} : new byte[0];
        return joined(mark, text.getBytes(Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size())))));
    }

    private byte[] linesShuffled(byte[] bytes) {
        List<String> lines = lines(bytes);
        List<String> below = lines.subList(Math.min(random.nextInt(2), lines.size()), lines.size());
        Collections.shuffle(below, random);
        return bytes(lines, "\n");
    }

    private byte[] linesDoubled(byte[] bytes) {
        List<String> lines = lines(bytes);
        int from = random.nextInt(lines.size());
        lines.addAll(List.copyOf(lines.subList(from, lines.size())));
        return bytes(lines, random.nextBoolean() ? "\n" : "\r\n");
    }

    /** Exchanges, replaces or empties cells; where the separator stands in quotes, that spoils more than a cell. */
    private byte[] cells(byte[] bytes) {
        List<String> lines = lines(bytes);
        String separator = separator(lines.getFirst());
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int line = random.nextInt(lines.size());
            List<String> cells = new ArrayList<>(List.of(lines.get(line).split(java.util.regex.Pattern.quote(separator), -1)));
            int cell = random.nextInt(cells.size());
            switch (random.nextInt(4)) {
                case 0 -> Collections.swap(cells, cell, random.nextInt(cells.size()));
                case 1 -> cells.add(cell, CELLS.get(random.nextInt(CELLS.size())));
                default -> cells.set(cell, quoted(CELLS.get(random.nextInt(CELLS.size()))));
            }
            lines.set(line, String.join(separator, cells));
        }
        return bytes(lines, "\n");
    }

    private String quoted(String cell) {
        return random.nextInt(3) == 0 ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static String separator(String line) {
        return List.of("\t", ";", "|", ",").stream().filter(s -> line.split(java.util.regex.Pattern.quote(s), -1).length > 3)
                .findFirst().orElse(",");
    }

    private static List<String> lines(byte[] bytes) {
        return new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\r?\n", -1)));
    }

    /** Latin-1 both ways keeps every byte; a new cell goes in as UTF-8. */
    private static byte[] bytes(List<String> lines, String end) {
        String text = String.join(end, lines);
        boolean isLatin = text.chars().allMatch(c -> c < 256);
        return text.getBytes(isLatin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
