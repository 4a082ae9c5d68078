package app.kontor.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sign between two cells of a text file, found by counting: the right one gives nearly every record as many cells.
 */
record Delimiter(char sign) {
    static final int SAMPLE = 65_536;
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final Pattern DECLARATION = Pattern.compile("^\"?sep=(.?)\"?\\s*$", Pattern.CASE_INSENSITIVE);

    static Delimiter chosen(String name) {
        return switch (name) {
            case "\\t", "tab", "TAB" -> new Delimiter('\t');
            default -> {
                if (name.length() != 1 || !isSeparator(name.charAt(0))) {
                    throw new UnreadableFile("ambiguous.delimiter", 0, null, name);
                }
                yield new Delimiter(name.charAt(0));
            }
        };
    }

    private static boolean isSeparator(char c) {
        return c == '\t' || c > ' ' && c != '"' && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
    }

    /** Excel's own first line {@code sep=;} decides, else the count. */
    static Delimiter recognise(String sample) {
        Matcher declared = DECLARATION.matcher(sample.lines().findFirst().orElse(""));
        if (declared.matches() && !declared.group(1).isEmpty() && isSeparator(declared.group(1).charAt(0))) {
            return new Delimiter(declared.group(1).charAt(0));
        }
        Delimiter best = new Delimiter(',');
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(sample, candidate);
            if (score > bestScore) {
                best = new Delimiter(candidate);
                bestScore = score;
            }
        }
        return best;
    }

    /** Whether a first row, its cells joined, is Excel's {@code sep=} line. */
    static boolean isDeclaration(String firstRow) {
        return DECLARATION.matcher(firstRow).matches();
    }

    private static double score(String sample, char sign) {
        List<Integer> widths = QuotedRecords.widths(sample, sign);
        Map<Integer, Long> counts = widths.stream()
                .filter(width -> width > 1)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double best = 0;
        for (Map.Entry<Integer, Long> count : counts.entrySet()) {
            double share = (double) count.getValue() / widths.size();
            best = Math.max(best, share * share * Math.sqrt(count.getKey() - 1));
        }
        return best;
    }
}
