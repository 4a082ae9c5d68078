package app.kontor.ui.order;

import app.kontor.history.CommandEntry;
import app.kontor.history.Event;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.CommandSign;
import app.kontor.ui.orders.CommandWords;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Everything that happened to the order, newest first: what, who, when, and what it was before. */
record StoryCard(Ui ui, OrderFacts facts) {
    private static final int MOST_DETAILS = 6;

    VBox node() {
        VBox timeline = Nodes.styled(new VBox(), "timeline");
        List<Event> events = facts.told().events();
        ChangeWords words = new ChangeWords(ui, facts);
        events.forEach(event -> timeline.getChildren().add(line(event, words.of(event), event == events.getLast())));
        return Cards.card("order-story", ui.text("order.story"), timeline);
    }

    private HBox line(Event event, List<String> details, boolean last) {
        CommandSign sign = CommandSign.of(event.command().kind());
        StackPane dot = Nodes.styled(new StackPane(Nodes.icon(sign.icon())), "tl-dot", sign.tone().name().toLowerCase(Locale.ROOT));
        Region thread = Nodes.styled(new Region(), "tl-line");
        VBox.setVgrow(thread, Priority.ALWAYS);
        VBox rail = new VBox(dot);
        rail.setAlignment(Pos.TOP_CENTER);
        if (!last) {
            rail.getChildren().add(thread);
        }
        return new HBox(10, rail, Nodes.growing(words(event.command(), details)), when(event.command()));
    }

    private VBox words(CommandEntry command, List<String> details) {
        Label title = Nodes.paragraph(CommandWords.of(ui, command));
        VBox words = Nodes.styled(Nodes.column(1, title), "tl-words");
        details.stream().limit(MOST_DETAILS).forEach(text -> words.getChildren().add(Nodes.paragraph(text, "small", "muted")));
        if (details.size() > MOST_DETAILS) {
            words.getChildren().add(Nodes.label(ui.text("order.story.more", details.size() - MOST_DETAILS), "small", "muted"));
        }
        String who = command.user().isBlank() ? "" : command.user();
        String undone = command.undone() ? ui.text("order.story.undone") : "";
        String aside = who.isEmpty() || undone.isEmpty() ? who + undone : who + ", " + undone;
        if (!aside.isEmpty()) {
            words.getChildren().add(Nodes.label(aside, "small", "muted"));
        }
        if (command.undone()) {
            title.getStyleClass().add("strike");
        }
        words.setMinWidth(0);
        return words;
    }

    private Node when(CommandEntry command) {
        Label when = Cards.fixed(Nodes.label(ui.formats().recent(command.at(), Instant.now()), "small", "muted", "num", "tl-when"));
        when.setTooltip(new Tooltip(ui.formats().dateTime(command.at())));
        return when;
    }
}
