package app.kontor.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ui.shell.PaletteList.Group;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Which of what fits stands first, across the palette's groups. */
class PaletteMatchTest {
    private static final Group HERE = group("Here", "View: History", "Print packing lists");
    private static final Group SCREENS = group("Go to", "Restock", "Stock", "Storefronts");
    private static final Group EVERYWHERE = group("Everywhere", "Undo", "Open the store");

    @Test
    void aTitleThatBeginsSoComesBeforeALaterWordAndThatBeforeTheInsideOfOne() {
        assertThat(ranked("stor", List.of())).containsExactly("Go to: Storefronts", "Everywhere: Open the store", "Here: View: History");
        assertThat(ranked("sto", List.of())).startsWith("Go to: Stock", "Go to: Storefronts", "Go to: Restock");
    }

    @Test
    void lettersScatteredInATitleComeAfterWhatTheShopHasFound() {
        assertThat(ranked("vhi", List.of(group("Orders", "A-17 Nikolai Kowalski")))).containsExactly("Orders: A-17 Nikolai Kowalski", "Here: View: History");
    }

    @Test
    void whatIsFoundLaterComesBeforeTheInsideOfAWordAndNeverBeforeItsStart() {
        assertThat(ranked("stor", List.of(group("Customers", "Storm, Theodor")))).containsExactly("Go to: Storefronts", "Everywhere: Open the store",
                "Customers: Storm, Theodor", "Here: View: History");
    }

    @Test
    void withoutATextAllStaysInItsOrder() {
        assertThat(ranked("", List.of())).startsWith("Here: View: History").endsWith("Everywhere: Open the store");
    }

    private static List<String> ranked(String search, List<Group> found) {
        List<Group> fit = Stream.of(HERE, SCREENS, EVERYWHERE).map(group -> new Group(group.title(), PaletteMatch.best(search, group.entries())))
                .filter(group -> !group.entries().isEmpty()).toList();
        return Group.ranked(search, fit, found).stream().flatMap(group -> group.entries().stream().map(entry -> group.title() + ": " + entry.text())).toList();
    }

    private static Group group(String title, String... texts) {
        return new Group(title, Stream.of(texts).map(text -> new PaletteEntry(text, MaterialDesignC.CART_OUTLINE, text, "", () -> {})).toList());
    }
}
