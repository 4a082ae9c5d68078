package app.kontor.ui.channel;

import app.kontor.channel.Channel;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.ChannelMark;
import app.kontor.value.ChannelId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** The storefronts, one of them chosen. */
final class ChannelList extends ListView<Channel> {

    ChannelList(Ui ui, Consumer<Channel> onChoose) {
        setId("channel-list");
        setAccessibleText(ui.text("area.channels"));
        getStyleClass().add("settings-list");
        setCellFactory(view -> new Cell());
        getSelectionModel().selectedItemProperty().subscribe(channel -> {
            if (channel != null) {
                onChoose.accept(channel);
            }
        });
    }

    /** @param wanted the one to choose; null keeps the one that is chosen, or takes the first */
    void show(List<Channel> channels, @Nullable ChannelId wanted) {
        Channel before = getSelectionModel().getSelectedItem();
        ChannelId id = wanted != null ? wanted : before == null ? null : before.id();
        if (!getItems().equals(channels)) {
            getItems().setAll(channels);
        }
        channels.stream().filter(channel -> channel.id().equals(id)).findFirst()
                .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::selectFirst);
    }

    private static final class Cell extends ListCell<Channel> {
        @Override
        protected void updateItem(Channel channel, boolean empty) {
            super.updateItem(channel, empty);
            if (empty || channel == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label name = Nodes.label(channel.name());
            name.setMinWidth(0);
            Label mark = ChannelMark.of(channel.platform(), channel.name());
            mark.setStyle(mark.getStyle() + " -fx-text-fill: white;"); // the chosen row colours its labels
            setGraphic(Nodes.row(8, mark, name));
            setAccessibleText(channel.name());
        }
    }
}
