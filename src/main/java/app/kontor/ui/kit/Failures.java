package app.kontor.ui.kit;

import app.kontor.text.ErrorCode;
import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where everything that went wrong ends: a broken rule is a sentence for the user; anything else is logged once with its
 * trace and shown by its code. {@link Background} and the uncaught handler bring it here.
 */
public final class Failures implements Consumer<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Texts texts;
    private final Dialogs dialogs;
    private final ErrorDialog errorDialog;

    /** @param openLog shows the folder with the log to the user */
    public Failures(Texts texts, Dialogs dialogs, Runnable openLog) {
        this.texts = texts;
        this.dialogs = dialogs;
        this.errorDialog = new ErrorDialog(texts, dialogs, openLog);
    }

    @Override
    public void accept(Throwable thrown) {
        if (thrown instanceof BusinessRuleException rule) {
            dialogs.tell(texts.get("failure.rule"), texts.error(rule));
        } else {
            ErrorCode code = ErrorCode.of(thrown);
            LOG.error("{}", code, thrown);
            errorDialog.show(code, thrown);
        }
    }
}
