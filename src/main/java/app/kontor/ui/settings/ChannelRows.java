package app.kontor.ui.settings;

import app.kontor.channel.Channel;
import app.kontor.channel.Channels;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The storefronts: their name, the time zone their files are written in, and whether stock is promised before the money is there. */
final class ChannelRows {
    private final Ui ui;
    private final Channels channels;
    private final VBox node = Nodes.column(12);
    private List<Channel> shown = List.of();

    ChannelRows(Ui ui, Channels channels) {
        this.ui = ui;
        this.channels = channels;
        node.setId("settings-channels");
    }

    SettingsRow row() {
        String words = ui.text("settings.section.channels") + " " + ui.text("settings.channel.unpaid") + " " + ui.text("settings.channel.zone");
        return new SettingsRow(words, node, this::reload);
    }

    private void reload() {
        ui.background().read(progress -> channels.all(), found -> {
            if (!found.equals(shown) || node.getChildren().isEmpty()) {
                shown = found;
                show();
            }
        });
    }

    private void show() {
        node.getChildren().setAll(shown.stream().map(this::card).toList());
        if (shown.isEmpty()) {
            node.getChildren().setAll(Nodes.paragraph(ui.text("settings.channels.none"), "muted"));
        }
    }

    private Node card(Channel channel) {
        String id = "channel-" + channel.id().value();
        TextInput name = new TextInput(new TextField());
        name.fill(channel.name());
        name.field().setId(id + "-name");
        name.field().setAccessibleText(ui.text("settings.channel.name"));
        ChoiceInput zone = ChoiceInput.zones();
        zone.fill(channel.zone().getId());
        zone.control().setAccessibleText(ui.text("settings.channel.zone"));
        CheckBox unpaid = check(id + "-unpaid", "settings.channel.unpaid", channel.allocatesUnpaid());
        CheckBox archived = check(id + "-archived", "settings.channel.archived", channel.archived());
        Runnable save = () -> save(new Channel(channel.id(), name.value().strip().isEmpty() ? channel.name() : name.value().strip(),
                channel.platform(), ZoneId.of(zone.value()), unpaid.isSelected(), archived.isSelected()), channel);
        name.onCommit(save);
        zone.onCommit(save);
        unpaid.setOnAction(e -> save.run());
        archived.setOnAction(e -> save.run());
        List.of(name.field(), zone.control(), unpaid, archived).forEach(control -> ui.access().guard(control, "channel.save"));
        Label platform = Nodes.label(channel.platform(), "small", "muted");
        VBox card = Nodes.card(Nodes.row(8, Nodes.growing(name.field()), platform),
                Nodes.row(8, Nodes.label(ui.text("settings.channel.zone"), "muted"), zone.control()), unpaid, archived);
        card.setSpacing(8);
        return Nodes.styled(card, "pad");
    }

    private CheckBox check(String id, String key, boolean on) {
        CheckBox box = new CheckBox(ui.text(key));
        box.setId(id);
        box.setSelected(on);
        return box;
    }

    private void save(Channel wanted, Channel before) {
        if (!wanted.equals(before)) {
            ui.inBackground(() -> {
                channels.save(wanted);
                return wanted;
            }, done -> reload());
        }
    }
}
