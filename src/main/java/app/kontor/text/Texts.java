package app.kontor.text;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.Money;
import app.kontor.value.Percent;
import app.kontor.value.Phrase;
import app.kontor.value.Quantity;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The program's sentences in one language, by key ({@code feature.thing}); English where a language is missing. */
public final class Texts {
    private static final String BUNDLE = "app.kontor.text.messages";

    private final Locale locale;
    private final Formats formats;
    private final ResourceBundle bundle;

    /** Numbers and dates as the language writes them, times in the PC's zone. */
    public Texts(Locale locale) {
        this(locale, new Formats(locale, ZoneId.systemDefault()));
    }

    /** @param formats may have another locale: an English window with Danish dates */
    public Texts(Locale locale, Formats formats) {
        this.locale = locale;
        this.formats = formats;
        this.bundle = bundle(BUNDLE, locale);
    }

    /** A bundle in this language or in English; never in the PC's own language, which is what Java would fall back to. */
    public static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** Whether there is a text for this key, such as one made of a code that an older or newer program has written. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The sentence, its arguments filled in: money, quantities and dates as the locale writes them, numbers by the
     * pattern. An unknown key comes back as it is: better than an error in an error.
     */
    public String get(String key, Object... arguments) {
        if (!bundle.containsKey(key)) {
            return key;
        }
        Object[] shown = Arrays.stream(arguments).map(this::shown).toArray();
        return new MessageFormat(bundle.getString(key), formats.locale()).format(shown);
    }

    /** What a refused rule says to the user: {@code error.<key>}. */
    public String error(BusinessRuleException rule) {
        return get("error." + rule.key(), rule.arguments().toArray());
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case Phrase phrase -> get(phrase.key(), phrase.arguments().toArray());
            case Money money -> formats.money(money);
            case Quantity quantity -> formats.quantity(quantity);
            case Percent percent -> formats.percent(percent);
            case LocalDate date -> formats.date(date);
            case Instant time -> formats.dateTime(time);
            case Number number -> number;
            default -> argument.toString();
        };
    }
}
