package app.kontor.ui.channel;

import app.kontor.channel.Channel;
import app.kontor.exporting.storefront.FeedDispatch;
import app.kontor.exporting.storefront.Notices;
import app.kontor.online.Connection;
import app.kontor.online.Secret;
import app.kontor.online.Telling;
import app.kontor.ui.kit.Progress;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.Work;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is done with a connected shop, on worker threads; all of it can be watched and cancelled in the task list. */
final class OnlineWork {
    private static final int NAMED = 10;
    private static final List<String> WORDS = List.of("unknown", "stale", "nothingOpen");

    /** What is wrong with the key and not with the address. */
    private static final Set<String> KEYS = Set.of("online.refused", "online.wooKey");

    private final Ui ui;
    private final OnlineCases cases;
    private final ConnectForm form;
    private final Consumer<@Nullable ChannelId> done;

    /** @param done what is shown has changed; with the channel to show, null for the one that is shown */
    OnlineWork(Ui ui, OnlineCases cases, Consumer<@Nullable ChannelId> done) {
        this.ui = ui;
        this.cases = cases;
        this.form = new ConnectForm(ui, cases);
        this.done = done;
    }

    /** Address and key are tried before anything of them is kept; refused, they are asked for again with what was typed. */
    void connect(@Nullable Channel chosen, @Nullable Connection before) {
        form.ask(chosen, before, null, typed -> tried(chosen, before, typed));
    }

    private record Connected(@Nullable ChannelId channel, boolean kept, @Nullable BusinessRuleException refused) {}

    private void tried(@Nullable Channel chosen, @Nullable Connection before, ConnectForm.Typed typed) {
        ui.background().runLong(ui.text("online.connecting", typed.address()), progress -> connected(chosen, typed, progress), connected -> {
            if (connected.refused != null) {
                form.ask(chosen, before, new ConnectForm.Refused(typed, ui.texts().error(connected.refused), KEYS.contains(connected.refused.key())), again -> tried(chosen, before, again));
            } else {
                ui.toasts().done(ui.text(connected.kept ? "online.connected" : "online.connected.unkept", typed.name()));
                done.accept(connected.channel);
            }
        });
    }

    private Connected connected(@Nullable Channel chosen, ConnectForm.Typed typed, Progress progress) {
        try {
            cases.fetching().test(cases.connections().trial(typed.name(), typed.platform(), typed.address()), typed.secret(), progress::report);
            Channel channel = ConnectForm.isFor(chosen) ? chosen : cases.connections().channel(typed.name(), typed.platform());
            Connection wanted = cases.connections().draft(channel, typed.address(), typed.since());
            return new Connected(channel.id(), cases.connections().connect(wanted, typed.secret()), null);
        } catch (BusinessRuleException refused) {
            return new Connected(null, false, refused);
        }
    }

    void disconnect(Connection connection) {
        Question question = Question.of(ui.text("online.disconnect.title", connection.name()), ui.text("online.disconnect.text"), ui.text("online.disconnect.go"));
        ui.dialogs().confirm(question, () -> ui.inBackground(() -> cases.connections().disconnect(connection), command -> {
            ui.toasts().done(ui.text("online.disconnected", connection.name()));
            done.accept(null);
        }));
    }

    /** Fetched orders are shown as a plan, like a file's. */
    void fetch(Connection connection) {
        withKey(connection, secret -> ui.background().read(ui.text("online.fetching", connection.name()),
                progress -> cases.fetching().fetch(connection, secret, progress::report), fetched -> {
                    if (fetched.request() == null) {
                        ui.toasts().done(ui.text("online.nothing", connection.name()));
                    } else {
                        cases.plan().accept(fetched.request());
                    }
                }));
    }

    /** The shop says what it sells, then the preview is asked about, then it is told. */
    void tellStock(Connection connection, boolean all) {
        withKey(connection, secret -> ui.background().runLong(ui.text("online.asking", connection.name()),
                progress -> cases.telling().prepare(connection, secret, all, progress::report), dispatch -> {
                    done.accept(null);
                    ask(connection, secret, dispatch);
                }));
    }

    private void ask(Connection connection, Secret secret, FeedDispatch dispatch) {
        if (dispatch.items().isEmpty()) {
            ui.toasts().done(ui.text("online.knows", connection.name()));
            return;
        }
        Question question = Question.of(ui.text("online.tell.title", connection.name()),
                ui.text("online.tell.text", dispatch.items().size(), connection.address().toString()), ui.text("online.tell.go"));
        ui.dialogs().confirm(question, () -> tell(connection, progress -> cases.telling().stock(connection, secret, dispatch, progress::report)));
    }

    void tellShipments(Connection connection, int many) {
        Question question = Question.of(ui.text("online.ship.title", connection.name()),
                ui.text("online.ship.text", many, connection.address().toString()), ui.text("online.tell.go"));
        withKey(connection, secret -> ui.dialogs().confirm(question, () -> tell(connection, progress ->
                cases.telling().shipments(connection, secret, Notices.Request.of(connection.channel()), progress::report))));
    }

    private void tell(Connection connection, Work<Telling.Outcome> work) {
        ui.background().runLong(ui.text("online.telling", connection.name()), work, outcome -> {
            ui.toasts().done(ui.text("online.told", outcome.taken(), connection.name()));
            if (!outcome.left().isEmpty()) {
                ui.dialogs().tell(ui.text("online.left", outcome.left().size(), connection.name()), outcome.left().stream().limit(NAMED)
                        .map(left -> left.what() + ": " + (WORDS.contains(left.why()) ? ui.text("online.why." + left.why()) : left.why()))
                        .collect(Collectors.joining("\n")));
            }
            done.accept(null);
        });
    }

    /** A keyring may ask for its password first, so it is asked on a worker thread. */
    private void withKey(Connection connection, Consumer<Secret> then) {
        ui.background().read(progress -> cases.connections().secrets().find(connection), (Optional<Secret> found) ->
                found.ifPresentOrElse(then, () -> form.askKey(connection, then)));
    }
}
