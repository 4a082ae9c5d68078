package app.kontor.ui.order;

import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Address;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pieces that the cards of the page are made of. */
final class Cards {
    private Cards() {}

    /** @param tools links or buttons at the right of the title */
    static VBox card(String id, String title, Node body, Node... tools) {
        HBox head = Nodes.styled(Nodes.row(8, Nodes.label(title, "h3"), Nodes.spacer()), "card-head");
        head.getChildren().addAll(tools);
        VBox card = Nodes.card(head, Nodes.styled(new VBox(body), "card-body"));
        card.setId(id);
        return card;
    }

    static Hyperlink link(String text, String id, Runnable go) {
        Hyperlink link = Nodes.styled(new Hyperlink(text), "quiet-link");
        link.setId(id);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(e -> go.run());
        return link;
    }

    static HBox pair(Label name, Label figure) {
        figure.setMinWidth(Region.USE_PREF_SIZE);
        return Nodes.row(8, name, Nodes.spacer(), figure);
    }

    static Label fixed(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** As it would stand on a parcel. */
    static List<String> lines(Ui ui, Address a) {
        String town = Stream.of(a.zip(), a.city(), a.region()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return Stream.of(Stream.of(a.name(), a.company()), a.streetLines().stream(), Stream.of(town, country(ui, a.country())))
                .flatMap(lines -> lines)
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }

    static String country(Ui ui, @Nullable String code) {
        return code == null ? "" : Locale.of("", code).getDisplayCountry(ui.formats().locale());
    }
}
