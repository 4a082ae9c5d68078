import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Writes our stylesheets in JavaFX's binary form. JavaFX looks for that first under the same name, and need not parse at each start.
 * Arguments: the folder of the stylesheets, the folder to write to.
 */
public final class Styles {
    private Styles() {}

    public static void main(String[] args) throws IOException {
        Path to = Files.createDirectories(Path.of(args[1]));
        for (Path sheet : sheets(Path.of(args[0]))) {
            Stylesheet.convertToBinary(sheet.toFile(), to.resolve(sheet.getFileName().toString().replace(".css", ".bss")).toFile());
        }
    }

    private static List<Path> sheets(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
    }
}
