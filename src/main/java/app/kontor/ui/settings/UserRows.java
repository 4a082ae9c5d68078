package app.kontor.ui.settings;

import app.kontor.settings.User;
import app.kontor.settings.Users;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import app.kontor.value.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

/** Who works in the shop: name, role, passphrase, and whether they may still sign in. Only an owner changes it; a passphrase is one's own. */
final class UserRows {
    private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::code).toList();

    private final Ui ui;
    private final Users users;
    private final VBox list = Nodes.column(12);
    private final Label note = Nodes.paragraph("", "muted");
    private final VBox node;
    private @Nullable Found shown;

    UserRows(Ui ui, Users users) {
        this.ui = ui;
        this.users = users;
        list.setId("settings-users");
        Button add = new Button(ui.text("user.add"), Nodes.icon(MaterialDesignA.ACCOUNT_PLUS_OUTLINE));
        add.setId("user-add");
        ui.access().guard(add, "users.add");
        add.setOnAction(event -> ask());
        node = Nodes.column(12, Nodes.paragraph(ui.text("settings.users.help"), "muted"), note, Nodes.row(8, add), list);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
    }

    /** @param shut ids of those whose passphrase does not open the encrypted shop */
    private record Found(List<User> users, Set<Long> shut) {}

    SettingsRow row() {
        String words = ui.text("settings.section.users") + " " + ui.text("settings.users.help") + " " + ui.text("user.passphrase");
        return new SettingsRow(words, node, this::reload);
    }

    private void reload() {
        ui.background().read(progress -> {
            List<User> all = users.all();
            return new Found(all, all.stream().filter(user -> user.active() && user.hasPassphrase() && !users.opens(user)).map(User::id)
                    .collect(Collectors.toSet()));
        }, this::show);
    }

    /** Only what has changed is drawn anew, and the keys stay where they were. */
    private void show(Found read) {
        List<User> found = read.users;
        if (read.equals(shown)) {
            return;
        }
        shown = read;
        Node focused = node.getScene() == null ? null : node.getScene().getFocusOwner();
        boolean unguarded = found.stream().noneMatch(user -> user.active() && user.role() == Role.OWNER && user.hasPassphrase());
        note.setText(!users.present().may("users.add") ? ui.text("settings.users.ownerOnly")
                : unguarded && !found.isEmpty() ? ui.text("settings.users.unguarded") : "");
        list.getChildren().setAll(found.stream().map(user -> card(user, read.shut.contains(user.id()))).toList());
        Node again = focused == null || focused.getId() == null ? null : list.lookup("#" + focused.getId());
        if (again != null) {
            again.requestFocus();
        }
    }

    private Node card(User user, boolean shut) {
        Label name = Nodes.label(user.name(), "medium");
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(0);
        ChoiceInput role = new ChoiceInput(ROLES, code -> ui.text("role." + code));
        role.fill(user.role().code());
        role.control().setId("user-role-" + user.id());
        role.control().setAccessibleText(ui.text("user.role") + ", " + user.name());
        ui.access().guard(role.control(), "users.role");
        role.onCommit(() -> {
            if (!role.value().equals(user.role().code())) {
                run(() -> users.changeRole(user.name(), Coded.of(Role.class, role.value())));
            }
        });
        CheckBox active = new CheckBox(ui.text("user.active"));
        active.setId("user-active-" + user.id());
        active.setSelected(user.active());
        ui.access().guard(active, "users.deactivate");
        active.setOnAction(event -> run(() -> users.activate(user.name(), active.isSelected())));
        VBox card = Nodes.card(Nodes.row(8, Nodes.icon(MaterialDesignA.ACCOUNT_OUTLINE, "i18"), name, Nodes.spacer(), role.control()),
                Nodes.row(12, passphrase(user), removal(user), Nodes.spacer(), active));
        if (shut) {
            card.getChildren().add(Nodes.paragraph(ui.text("user.opensNot"), "muted", "small"));
        }
        card.setSpacing(8);
        return Nodes.styled(card, "pad");
    }

    private String giving(User user) {
        return user.name().equalsIgnoreCase(users.present().name()) ? "users.ownPassphrase" : "users.passphrase";
    }

    private Button passphrase(User user) {
        Button button = new Button(ui.text(user.hasPassphrase() ? "user.passphrase.change" : "user.passphrase.set"),
                Nodes.icon(MaterialDesignK.KEY_OUTLINE));
        button.setId("user-passphrase-" + user.id());
        button.setMinWidth(Region.USE_PREF_SIZE);
        ui.access().guard(button, giving(user));
        button.setOnAction(event -> askPassphrase(user));
        return button;
    }

    private Button removal(User user) {
        Button button = Nodes.styled(new Button(ui.text("user.passphrase.remove")), "flat");
        button.setId("user-open-" + user.id());
        button.setVisible(user.hasPassphrase() && users.present().may(giving(user)));
        ui.access().guard(button, giving(user));
        button.setOnAction(event -> run(() -> users.setPassphrase(user.name(), new char[0])));
        return button;
    }

    private void ask() {
        Form form = new Form(ui.texts());
        Field<String> name = form.text(ui.text("user.name"), "").required().id("user-name");
        Field<String> role = form.choice(ui.text("user.role"), List.of("staff", "read-only", "owner"), code -> ui.text("role." + code))
                .id("user-role");
        ui.dialogs().form(Question.of(ui.text("user.add"), ui.text("user.add.text"), ui.text("user.add.go")), form,
                () -> run(() -> users.add(name.value(), Coded.of(Role.class, role.value()))));
    }

    private void askPassphrase(User user) {
        Form form = new Form(ui.texts());
        Field<String> secret = form.secret(ui.text("user.passphrase"), typed -> users.requireLong(typed.toCharArray())).required()
                .id("user-secret");
        form.secret(ui.text("user.passphrase.again"), typed -> {
            if (!typed.equals(secret.valueOrNull())) {
                throw new BusinessRuleException("user.passphraseDiffers");
            }
        }).required().id("user-secret-again");
        ui.dialogs().form(Question.of(ui.text("user.passphrase.of", user.name()), ui.text("user.passphrase.text"), ui.text("user.passphrase.go")),
                form, () -> run(() -> users.setPassphrase(user.name(), secret.value().toCharArray())));
    }

    /** Shows what there is then, also after a refusal: a box must not show what was not done. */
    private void run(Runnable work) {
        ui.inBackground(() -> {
            work.run();
            return true;
        }, done -> ui.toasts().done(ui.text("settings.saved"))).state().subscribe(state -> {
            if (state == Job.State.DONE || state == Job.State.FAILED) {
                shown = null;
                reload();
            }
        });
    }
}
