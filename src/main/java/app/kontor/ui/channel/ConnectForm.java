package app.kontor.ui.channel;

import app.kontor.channel.Channel;
import app.kontor.online.Connection;
import app.kontor.online.Secret;
import app.kontor.online.ShopKind;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ChoiceBox;
import org.jspecify.annotations.Nullable;

/** Asks for a shop's address and key; for its name and kind where there is no channel yet. */
final class ConnectForm {
    private static final int YEAR = 365;
    private static final List<Integer> DAYS = List.of(60, YEAR, 20 * YEAR);

    private final Ui ui;
    private final OnlineCases cases;

    ConnectForm(Ui ui, OnlineCases cases) {
        this.ui = ui;
        this.cases = cases;
    }

    /** What was typed. @param since null goes on where the channel is */
    record Typed(String name, String platform, String address, Secret secret, @Nullable Instant since) {}

    /** What was typed before, and why it was not taken. @param isKey whether it is the key that was not */
    record Refused(Typed typed, String why, boolean isKey) {}

    /** Whether the channel itself can be connected; else the form is for another one, which it makes. */
    static boolean isFor(@Nullable Channel channel) {
        return channel != null && List.of(ShopKind.values()).stream().anyMatch(kind -> kind.code().equals(channel.platform()));
    }

    void ask(@Nullable Channel chosen, @Nullable Connection before, @Nullable Refused refused, Consumer<Typed> typed) {
        Optional<Channel> channel = Optional.ofNullable(chosen).filter(ConnectForm::isFor);
        Form form = new Form(ui.texts());
        Field<String> name = channel.isPresent() ? null : form.text(ui.text("online.name"), refused == null ? "" : refused.typed.name).id("online-name").required();
        Field<ShopKind> kind = channel.isPresent() ? null
                : form.choice(ui.text("online.kind"), List.of(ShopKind.values()), each -> ui.text("online.kind." + each.code())).id("online-kind");
        Field<String> address = form.text(ui.text("online.address"), refused != null ? refused.typed.address : before == null ? "https://" : before.address().toString()).id("online-address").required();
        Field<String> key = form.secret(ui.text("online.key"), text -> {}).id("online-key").required();
        Field<Integer> days = before != null ? null
                : form.choice(ui.text("online.since"), DAYS, each -> ui.text("online.since." + DAYS.indexOf(each))).id("online-since");
        if (refused != null) {
            again(refused, kind);
            (refused.isKey ? key : address).error(refused.why);
        }
        String hint = ui.text(cases.connections().secrets().canKeep() ? "online.connect.text" : "online.connect.noKeyring");
        Question question = Question.of(ui.text("online.connect.title"), hint, ui.text("online.connect.go"));
        ui.dialogs().form(question, form, () -> typed.accept(new Typed(
                name == null ? channel.orElseThrow().name() : name.value(), kind == null ? "" : kind.value().code(), address.value(), new Secret(key.value()),
                days == null ? null : Clock.systemUTC().instant().minus(Duration.ofDays(days.value())))));
    }

    private static void again(Refused refused, @Nullable Field<ShopKind> kind) {
        if (kind != null && kind.control() instanceof ChoiceBox<?> kinds) {
            kinds.getSelectionModel().select(ShopKind.of(refused.typed.platform, refused.typed.name).ordinal());
        }
    }

    /** This PC does not have the key: it is asked for each time and kept nowhere. */
    void askKey(Connection connection, Consumer<Secret> typed) {
        Form form = new Form(ui.texts());
        Field<String> key = form.secret(ui.text("online.key"), text -> {}).id("online-key").required();
        Question question = Question.of(ui.text("online.askKey.title", connection.name()), ui.text("online.askKey.text", connection.variable()),
                ui.text("online.askKey.go"));
        ui.dialogs().form(question, form, () -> typed.accept(new Secret(key.value())));
    }
}
