package app.kontor.importing.mapped;

import app.kontor.importing.Header;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.ReadOptions;
import app.kontor.value.Coded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of a program that people leave, as data: what proves it, and for each target the columns that may hold it.
 *
 * @param proof      each by one of its names
 * @param columns    the names of a target's column, the first that a file has is it
 * @param words      what stands for which cell, by target
 * @param fillsDown  an order's number and day stand in its first row only
 * @param bracketed  articles are written "[SKU] Name"
 * @param only       what a column must say for a row to be one of these, by column; a file without the column has no others
 */
record Moved(
        String format, Kind kind, List<List<String>> proof, Map<String, List<String>> columns, Map<String, Map<String, String>> words,
        boolean fillsDown, boolean bracketed, Map<String, List<String>> only) {
    private static final String WORDS = "words.";
    private static final String ONLY = "only.";
    private static final String JOINED = " \\+ ";
    private static final String YES = "yes";

    /** The text beside the program: {@code importing/moving/<format>.txt}. */
    static Moved read(String format) {
        return of(format, lines("moving/" + format));
    }

    /** The lines of a text beside the program, by what stands before the first equals sign. */
    static Map<String, String> lines(String name) {
        String file = "/app/kontor/importing/" + name + ".txt";
        try (InputStream in = Objects.requireNonNull(Moved.class.getResourceAsStream(file), file)) {
            Map<String, String> lines = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).forEach(line ->
                    lines.put(line.substring(0, line.indexOf('=')).strip(), line.substring(line.indexOf('=') + 1).strip()));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // inside the program's own archive
        }
    }

    static Moved of(String format, Map<String, String> lines) {
        Kind kind = Coded.of(Kind.class, Objects.requireNonNull(lines.remove("kind")));
        List<List<String>> proof = Arrays.stream(lines.getOrDefault("proof", "").split(" ; ")).map(Moved::names).toList();
        lines.remove("proof");
        boolean fills = YES.equals(lines.remove("filldown"));
        boolean brackets = YES.equals(lines.remove("bracketed"));
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        Map<String, List<String>> only = new LinkedHashMap<>();
        lines.forEach((key, value) -> {
            if (key.startsWith(ONLY)) {
                only.put(key.substring(ONLY.length()), names(value));
            } else if (key.startsWith(WORDS)) {
                words.put(key.substring(WORDS.length()), names(value).stream().collect(Collectors.toMap(
                        pair -> pair.substring(0, pair.indexOf(':')), pair -> pair.substring(pair.indexOf(':') + 1).strip())));
            } else {
                columns.put(key, names(value));
            }
        });
        return new Moved(format, kind, proof, columns, words, fills, brackets, only);
    }

    static List<String> names(String text) {
        return Arrays.stream(text.split(" \\| ")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    boolean isProved(Header header) {
        return proof.stream().allMatch(names -> names.stream().anyMatch(name -> ColumnName.exists(name, header)));
    }

    /** Every target has its place in it, so that one profile reads what the other has shaped; what a file does not have is empty. */
    ImportProfile profile(Header header) {
        List<Mapping> mappings = columns.entrySet().stream().map(each -> each.getValue().stream().filter(name -> hasAll(name, header)).findFirst()
               .map(name -> mapping(each.getKey(), name)).orElseGet(() -> Mapping.constant(each.getKey(), ""))).toList();
        return new ImportProfile(format, kind, ReadOptions.RECOGNISE, true, null, List.of(), mappings);
    }

    private static boolean hasAll(String names, Header header) {
        return Stream.of(names.split(JOINED, -1)).allMatch(name -> ColumnName.exists(name, header));
    }

    /** @param columns one, or several whose cells are joined: "Street + No" */
    private Mapping mapping(String target, String columns) {
        Mapping plain = Mapping.of(target, columns.split(JOINED, -1));
        return words.containsKey(target) ? plain.with(Transform.map(words.get(target))) : plain;
    }
}
