package app.kontor.history;

import app.kontor.value.BusinessRuleException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What came of a use case that a rule may refuse: what it gave, with the command that it left, or the rule. One of the two is null. */
public record Attempt<T>(@Nullable Done<T> done, @Nullable BusinessRuleException refusal) {

    /** Goes on with the one or the other. */
    public void settle(Consumer<Done<T>> then, Consumer<BusinessRuleException> refused) {
        if (refusal != null) {
            refused.accept(refusal);
        } else if (done != null) {
            then.accept(done);
        }
    }
}
