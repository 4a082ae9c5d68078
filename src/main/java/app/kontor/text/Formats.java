package app.kontor.text;

import app.kontor.value.Money;
import app.kontor.value.Percent;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import app.kontor.value.Window;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Numbers, money, dates and times as one locale writes them, times in the shop's zone. Safe to share between threads: a
 * NumberFormat is not, so each call has its own copy; made anew it takes ten times as long, in each cell of a list.
 */
public final class Formats {
    private final Locale locale;
    private final ZoneId zone;
    private final DateTimeFormatter date;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final Map<Object, NumberFormat> made = new ConcurrentHashMap<>();

    public Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        day = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /** With the currency's sign: €1,234.50, 1.234,50 €. */
    public String money(Money money) {
        return currency(money.currency()).format(money.amount());
    }

    /** Up to four decimals, never fewer than the currency has. */
    public String price(UnitPrice price) {
        NumberFormat format = currency(price.currency());
        format.setMaximumFractionDigits(4);
        return format.format(price.amount());
    }

    /** Without needless zeros: 3, 1.5. */
    public String quantity(Quantity quantity) {
        NumberFormat format = copy("decimal", NumberFormat::getNumberInstance);
        format.setMaximumFractionDigits(Quantity.DECIMALS);
        return format.format(quantity.value());
    }

    public String percent(Percent percent) {
        NumberFormat format = copy("percent", NumberFormat::getPercentInstance);
        format.setMaximumFractionDigits(percent.value().scale());
        return format.format(percent.value().movePointLeft(2));
    }

    public String number(long number) {
        return copy("integer", NumberFormat::getIntegerInstance).format(number);
    }

    /** The count of a window: "9,999+" where the source stopped counting. */
    public String count(long count) {
        return count >= Window.CAP ? number(Window.CAP - 1) + "+" : number(count);
    }

    /** 21 Nov 2026. */
    public String date(LocalDate date) {
        return this.date.format(date);
    }

    /** For lists, the year only where it is another one: 21 Nov. */
    public String day(LocalDate date, LocalDate today) {
        return date.getYear() == today.getYear() ? day.format(date) : date(date);
    }

    /** 14:02. */
    public String time(Instant at) {
        return time.format(at.atZone(zone));
    }

    public String dateTime(Instant at) {
        return date(at.atZone(zone).toLocalDate()) + " " + time(at);
    }

    /** For lists: the time today, else the day. */
    public String recent(Instant at, Instant now) {
        LocalDate date = at.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        return date.equals(today) ? time(at) : day(date, today);
    }

    /** 512 B, 18 KB, 2.4 MB; a kilobyte is 1,000 bytes. */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return number(bytes) + " B";
        }
        if (bytes < 1_000_000) {
            return number(Math.round(bytes / 1e3)) + " KB";
        }
        NumberFormat format = copy("decimal", NumberFormat::getNumberInstance);
        format.setMaximumFractionDigits(1);
        return format.format(bytes / 1e6) + " MB";
    }

    private NumberFormat currency(Currency currency) {
        return copy(currency, locale -> {
            NumberFormat format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(currency);
            format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
            format.setMaximumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
            return format;
        });
    }

    private NumberFormat copy(Object kind, Function<Locale, NumberFormat> maker) {
        return (NumberFormat) made.computeIfAbsent(kind, k -> maker.apply(locale)).clone();
    }
}
