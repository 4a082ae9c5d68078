package app.kontor.text;

import app.kontor.value.BusinessRuleException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The program's sentences in one language, from {@code messages*.properties}; English where a language is missing. */
public final class Texts {
    private static final String BUNDLE = "app.kontor.text.messages";
    private final Locale locale;
    private final ResourceBundle bundle;

    public Texts(Locale locale) {
        this.locale = locale;
        bundle = bundle(BUNDLE, locale);
    }

    /** A bundle in this language or in English; never in the PC's own language, which is what Java would fall back to. */
    public static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** The sentence of the key, {0} and so on replaced. An unknown key is shown as it is: better than an error in an error. */
    public String get(String key, Object... arguments) {
        return bundle.containsKey(key) ? new MessageFormat(bundle.getString(key), locale).format(arguments) : key;
    }

    /** What a refused rule says to the user. */
    public String error(BusinessRuleException refused) {
        return get("error." + refused.key(), refused.arguments().toArray());
    }
}
