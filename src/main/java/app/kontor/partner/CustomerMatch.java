package app.kontor.partner;

import app.kontor.value.CustomerId;
import org.jspecify.annotations.Nullable;

/** Whether somebody is known: one is, nobody is, or several could be, and then a person has to say which (R52). */
public sealed interface CustomerMatch {
    record Known(CustomerId id) implements CustomerMatch {}

    record Unknown() implements CustomerMatch {}

    record Several(int count, String by) implements CustomerMatch {}

    static @Nullable CustomerId id(CustomerMatch match) {
        return match instanceof Known known ? known.id() : null;
    }
}
