package app.kontor.trials;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A closed shop as the program of an older schema left it, and what that program answered: {@code db/shop-v10.zip} and
 * {@code db/shop-v10.expected.txt}, in turns a line {@code > command} and its JSON. A schema that is released adds one; none goes.
 */
record GoldenShop(int schema) {
    private static final String NUMBER = "\\d+\\.\\d+";

    /** What was asked on the command line, and the answer of then. */
    record Answer(String command, String json) {}

    static Stream<GoldenShop> all() {
        return Stream.of(new GoldenShop(10), new GoldenShop(11), new GoldenShop(12));
    }

    /** Into this folder, which is made. */
    void copyTo(Path folder) {
        try (ZipInputStream zip = new ZipInputStream(resource(".zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i += 2) {
            answers.add(new Answer(lines.get(i).substring(2), lines.get(i + 1)));
        }
        return answers;
    }

    /** Opens the folder's shop with today's program and asks it everything again. @see #differences(Path, List) */
    List<String> differences(Path folder) {
        return differences(folder, answers().stream().map(Answer::command).toList());
    }

    /** @return what today's program answers to these commands otherwise than the one of then; empty if nothing */
    List<String> differences(Path folder, List<String> commands) {
        List<String> differences = new ArrayList<>();
        for (Answer then : answers().stream().filter(answer -> commands.contains(answer.command())).toList()) {
            JsonNode now = CommandLine.ask(folder, then.command().split(" "));
            compare(then.command(), JsonMapper.shared().readTree(then.json()), now, differences);
        }
        return differences;
    }

    /** Answers may have grown since; what stood there still stands there. */
    private static void compare(String where, JsonNode then, @Nullable JsonNode now, List<String> differences) {
        boolean same = switch (then) {
            case JsonNode any when now == null -> false;
            case JsonNode object when object.isObject() -> {
                object.properties().forEach(field -> compare(where + "." + field.getKey(), field.getValue(), now.get(field.getKey()), differences));
                yield !where.matches(".*\\.(before|after)") || now.size() == then.size(); // of a change only what changed
            }
            case JsonNode checks when where.endsWith(".checks") -> now.valueStream().toList().containsAll(checks.valueStream().toList());
            case JsonNode array when array.isArray() -> {
                for (int i = 0; i < array.size(); i++) {
                    compare(where + "[" + i + "]", array.get(i), now.get(i), differences);
                }
                yield now.size() == array.size();
            }
            case JsonNode text when text.isString() && text.asString().matches(NUMBER) -> // 44.2 and 44.2000: the log has written both
                    new BigDecimal(now.asString()).compareTo(new BigDecimal(text.asString())) == 0;
            default -> now.equals(then);
        };
        if (!same) {
            differences.add(where + " was " + then + " and is " + now);
        }
    }

    @Override
    public String toString() {
        return "schema " + schema;
    }

    private List<String> lines() {
        try (InputStream in = resource(".expected.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream resource(String ending) {
        String name = "/db/shop-v" + schema + ending;
        InputStream in = GoldenShop.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("There is no " + name);
        }
        return in;
    }
}
