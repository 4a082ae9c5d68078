package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

class StylesTest {
    private static final Pattern STYLE_CLASS = Pattern.compile("[.][a-z][a-z0-9-]*");

    /** The window wears what the build has made: an old one would be shown instead of what was written. */
    @Test
    void theWindowWearsWhatTheStylesheetsSay() throws Exception {
        List<String> written = new ArrayList<>();
        for (Path sheet : sheets()) {
            written.addAll(rules(new CssParser().parse(sheet.toUri().toURL())));
        }
        assertThat(rules(worn("kontor.bss"))).isEqualTo(written);
    }

    @Test
    void whatPrimerSaysOfOurControlsIsKept() throws Exception {
        assertKept("primer-light.bss", new PrimerLight().getUserAgentStylesheet());
        assertKept("primer-dark.bss", new PrimerDark().getUserAgentStylesheet());
    }

    /** Left out are rules that name a style class which is left out everywhere: none of a control that we have. */
    private static void assertKept(String worn, String whole) throws Exception {
        List<String> kept = rules(worn(worn));
        List<String> all = rules(new CssParser().parse(resource(whole)));
        Set<String> gone = classes(all);
        gone.removeAll(classes(kept));
        assertThat(kept).isNotEmpty().isEqualTo(all.stream().filter(rule -> Collections.disjoint(classes(List.of(rule)), gone)).toList());
        assertThat(gone).doesNotContain("root", "button", "check-box", "choice-box", "combo-box", "context-menu", "dialog-pane", "hyperlink", "label", "list-view",
                "menu-button", "progress-bar", "progress-indicator", "radio-button", "scroll-bar", "scroll-pane", "slider", "spinner", "table-view",
                "text-area", "text-field", "toggle-button", "tooltip");
    }

    private static Set<String> classes(List<String> rules) {
        return rules.stream().flatMap(rule -> STYLE_CLASS.matcher(rule).results()).map(MatchResult::group).map(name -> name.substring(1)).collect(Collectors.toSet());
    }

    /** The common rules, then a file a topic. */
    private static List<Path> sheets() throws Exception {
        try (Stream<Path> all = Files.list(Path.of(resource("kontor.css").toURI()).getParent())) {
            return all.filter(file -> file.toString().endsWith(".css"))
                    .sorted(Comparator.<Path, Boolean>comparing(file -> !file.endsWith("kontor.css")).thenComparing(Comparator.naturalOrder())).toList();
        }
    }

    private static Stylesheet worn(String name) throws Exception {
        return Stylesheet.loadBinary(resource(name));
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }

    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream().flatMap(rule -> rule.getSelectors().stream().map(selector -> selector + " " + rule.getDeclarations().size())).toList();
    }
}
