package app.kontor.settings;

import app.kontor.value.Actor;
import app.kontor.value.Role;

/**
 * Somebody who works in the shop.
 *
 * @param active        false: may not sign in any more; what they did keeps their name
 * @param hasPassphrase false: whoever says the name is let in
 */
public record User(long id, String name, Role role, boolean active, boolean hasPassphrase) {

    Actor actor() {
        return new Actor(name, role);
    }
}
