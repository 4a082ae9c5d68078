package app.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.value.BusinessRuleException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** That a rule forbids something. */
public final class Refusal {
    private Refusal() {}

    /** @param key of the rule that forbids it */
    public static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
