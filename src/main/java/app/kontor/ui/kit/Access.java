package app.kontor.ui.kit;

import app.kontor.text.Texts;
import app.kontor.value.Actor;
import app.kontor.value.Permissions;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;

/**
 * Who sits at the window, and what keeps them from doing something now: their role, or a shop that takes nothing any more. What is greyed
 * out here is refused by the core as well; the window only says so before somebody has tried.
 */
public final class Access {
    private final Texts texts;
    private final Actor actor;
    private final SimpleBooleanProperty closed = new SimpleBooleanProperty();

    /** @param actor the owner where there is no shop yet, so that there are no roles either */
    public Access(Texts texts, Actor actor) {
        this.texts = texts;
        this.actor = actor;
    }

    /** Whether the shop takes nothing any more: it was damaged, its disk failed, or it was only opened to be looked at. */
    public void closed(boolean now) {
        closed.set(now);
    }

    /**
     * Why this can't be done now, as a sentence; empty while it can.
     *
     * @param kind    of {@link Permissions}
     * @param subject what it is about; decides for a setting
     */
    public StringBinding why(String kind, String subject) {
        String role = role(kind, subject);
        String shut = Permissions.writes(kind) ? texts.get("access.closed") : "";
        return Bindings.createStringBinding(() -> role.isEmpty() && closed.get() ? shut : role, closed);
    }

    /** Whether it can be done now; for what is dropped or pasted, which nothing can grey out. */
    public boolean may(String kind) {
        return why(kind, "").get().isEmpty();
    }

    /** Greys a control out that is no {@link Action}, for as long as its command can't be given. */
    public void guard(Node control, String kind, String subject) {
        StringBinding why = why(kind, subject);
        control.disableProperty().bind(why.isNotEmpty());
        WhyNot.explain(control, why);
    }

    public void guard(Node control, String kind) {
        guard(control, kind, "");
    }

    private String role(String kind, String subject) {
        return actor.may(kind, subject) ? ""
                : texts.get(Permissions.isStaffs(kind, subject) ? "access.staff" : "access.owner", actor.name(),
                        texts.get("role." + actor.role().code()));
    }
}
