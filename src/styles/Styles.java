import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Writes the stylesheets as the window wears them, in JavaFX's binary form, which need not be parsed at each start: ours as one, for each scene
 * asks for each sheet, and Primer without the rules of controls that we have not, for each node is held against the rules that end in its class.
 * Arguments: the folder of our stylesheets, the folder to write to.
 */
public final class Styles {
    private static final String FIRST = "kontor.css"; // the rules of a topic come after the common ones

    /** Style classes of JavaFX's and Primer's controls that no screen has; ArchitectureTest knows the controls. */
    private static final Set<String> ABSENT = Set.of(
            "accordion", "titled-pane", "tab-pane", "tab-line", "split-pane", "split-menu-button", "tool-bar", "menu-bar", "pagination",
            "tree-view", "tree-cell", "tree-table-view", "tree-table-cell", "tree-table-row-cell",
            "date-picker", "date-picker-popup", "calendar", "color-picker", "custom-color-dialog", "color-palette", "color-palette-region", "html-editor",
            "chart", "bar-chart", "stacked-bar-chart", "chart-bar", "axis", "default-color0", "default-color1", "default-color2", "default-color3",
            "default-color4", "default-color5", "default-color6", "default-color7",
            "bb-code", "breadcrumbs", "caption-menu-item", "message", "modal-box", "modal-pane", "notification", "popover",
            "ring-progress-indicator", "segmented-control", "toggle-switch");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-z][a-z0-9-]*)");

    private Styles() {}

    public static void main(String[] args) throws IOException {
        Path to = Files.createDirectories(Path.of(args[1]));
        write(ours(Path.of(args[0])), to.resolve("kontor.bss"));
        write(without(new PrimerLight()), to.resolve("primer-light.bss"));
        write(without(new PrimerDark()), to.resolve("primer-dark.bss"));
    }

    private static String ours(Path folder) throws IOException {
        StringBuilder all = new StringBuilder(Files.readString(folder.resolve(FIRST)));
        try (Stream<Path> sheets = Files.list(folder)) {
            for (Path sheet : sheets.filter(file -> file.toString().endsWith(".css") && !file.endsWith(FIRST)).sorted().toList()) {
                all.append(Files.readString(sheet));
            }
        }
        return all.toString();
    }

    private static String without(Theme theme) throws IOException {
        try (InputStream in = Objects.requireNonNull(Styles.class.getResourceAsStream(theme.getUserAgentStylesheet()), theme.getName())) {
            String css = COMMENT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).replaceAll("");
            return RULE.matcher(css).results().map(Styles::kept).collect(Collectors.joining());
        }
    }

    /** The rule for those of its selectors that can be met; "" if there is none. */
    private static String kept(MatchResult rule) {
        List<String> met = Arrays.stream(rule.group(1).split(",")).filter(selector ->
                STYLE_CLASS.matcher(selector).results().noneMatch(name -> ABSENT.contains(name.group(1)))).toList();
        return met.isEmpty() ? "" : String.join(",", met) + rule.group(2);
    }

    private static void write(String css, Path binary) throws IOException {
        Path text = Files.createTempFile("kontor", ".css");
        Files.writeString(text, css);
        Stylesheet.convertToBinary(text.toFile(), binary.toFile());
        Files.delete(text);
    }
}
