package app.kontor.ui.channel;

import app.kontor.exporting.storefront.Feeds;
import app.kontor.exporting.storefront.Notices;
import app.kontor.history.History;

/** What the screen of the channels can do. */
public record ChannelCases(Feeds feeds, Notices notices, History history, OnlineCases online) {}
