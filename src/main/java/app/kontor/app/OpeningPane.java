package app.kontor.app;

import app.kontor.settings.NewShop;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What the window shows before there is a shop in it: that it opens, why it can't, or the two questions that make a new one. */
final class OpeningPane {
    private static final double WIDTH = 440;
    private static final String ANYWHERE = "DE";

    private final Ui ui;
    private final Path folder;

    OpeningPane(Ui ui, Path folder) {
        this.ui = ui;
        this.folder = folder;
    }

    Node waiting() {
        ProgressIndicator ring = Nodes.styled(new ProgressIndicator(), "ring");
        return centered(Nodes.row(8, ring, Nodes.label(ui.text("opening.waiting"), "muted")));
    }

    /** A calm page with the sentence of the rule. */
    Node refused(BusinessRuleException rule, Runnable again) {
        Button retry = Action.of("opening.retry", MaterialDesignR.REFRESH, again).button(ui.texts());
        return card(Nodes.label(ui.text("opening.refused"), "h1"), Nodes.paragraph(ui.texts().error(rule), "muted"),
                Nodes.row(8, retry));
    }

    /** Everything has a default: Enter is enough. */
    Node firstRun(Locale locale, Consumer<NewShop> answered) {
        Form form = new Form(ui.texts());
        Field<String> name = form.text(ui.text("opening.name"), ui.text("opening.name.default")).required().id("shop-name");
        Field<Country> country = form.choice(ui.text("opening.country"), countries(locale), Country::name);
        Action create = Action.of("opening.create", MaterialDesignS.STOREFRONT_OUTLINE, () -> {
            if (form.validate()) {
                answered.accept(new NewShop(name.value(), country.value().code(), null, null));
            }
        }).on("Enter");
        Button button = create.primaryButton(ui.texts());
        button.setDefaultButton(true);
        button.setMaxWidth(Double.MAX_VALUE);
        return card(Nodes.label(ui.text("opening.welcome"), "h1"), Nodes.paragraph(ui.text("opening.text"), "muted"),
                form.node(), Nodes.paragraph(ui.text("opening.folder", folder), "small", "muted"), button);
    }

    private record Country(String code, String name) {}

    /** The PC's own country first, the others by name. */
    private static List<Country> countries(Locale locale) {
        Collator alphabet = Collator.getInstance(locale);
        String home = Locale.getDefault().getCountry().length() == 2 ? Locale.getDefault().getCountry() : ANYWHERE;
        Stream<Country> others = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .filter(code -> !code.equals(home))
                .map(code -> country(code, locale))
                .sorted(Comparator.comparing(Country::name, alphabet));
        return Stream.concat(Stream.of(country(home, locale)), others).toList();
    }

    private static Country country(String code, Locale locale) {
        return new Country(code, Locale.of("", code).getDisplayCountry(locale));
    }

    private static Node card(Node... parts) {
        StackPane mark = Nodes.styled(new StackPane(Nodes.icon(MaterialDesignS.STOREFRONT_OUTLINE, "i24")), "brand-mark");
        mark.setMinSize(48, 48);
        mark.setMaxSize(48, 48);
        VBox card = Nodes.styled(new VBox(16, mark), "card", "welcome");
        card.getChildren().addAll(parts);
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        return centered(card);
    }

    private static Node centered(Node node) {
        StackPane pane = Nodes.styled(new StackPane(node), "canvas");
        if (node instanceof Region region && region.getMaxHeight() == Region.USE_COMPUTED_SIZE) {
            region.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        }
        StackPane.setAlignment(node, Pos.CENTER);
        return pane;
    }
}
