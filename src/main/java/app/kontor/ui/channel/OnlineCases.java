package app.kontor.ui.channel;

import app.kontor.importing.plan.ImportRequest;
import app.kontor.online.Connections;
import app.kontor.online.Fetching;
import app.kontor.online.Telling;
import java.util.function.Consumer;

/** What can be done with a connected shop. @param plan shows what importing fetched orders would do */
public record OnlineCases(Connections connections, Fetching fetching, Telling telling, Consumer<ImportRequest> plan) {}
