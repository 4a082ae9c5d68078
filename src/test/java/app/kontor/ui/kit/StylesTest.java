package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

class StylesTest {
    /** JavaFX takes the binary form where there is one: an old one would be shown instead of what was written. */
    @Test
    void theBinaryFormSaysWhatTheStylesheetSays() throws Exception {
        for (Path sheet : sheets()) {
            Path binary = sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".bss"));
            if (Files.exists(binary)) {
                assertThat(rules(Stylesheet.loadBinary(binary.toUri().toURL()))).as(binary.toString())
                        .isEqualTo(rules(new CssParser().parse(sheet.toUri().toURL())));
            }
        }
    }

    private static List<Path> sheets() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(Theme.class.getResource("kontor.css")).toURI()).getParent();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream().map(rule -> rule.getSelectors() + " " + rule.getDeclarations().size()).toList();
    }
}
