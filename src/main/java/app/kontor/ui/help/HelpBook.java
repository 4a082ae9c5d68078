package app.kontor.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All pages of help in one language, in the order of the list. */
public record HelpBook(List<HelpPage> pages) {
    /** The pages; their files lie in {@code help/<language>/}. */
    static final List<String> CODES = List.of("start", "today", "orders", "order", "new-order", "picking", "pack", "shipping", "invoices",
            "invoice", "products", "product", "stock", "customers", "suppliers", "purchases", "import", "export", "channels", "labels", "printers", "backups", "activity", "settings",
            "keys", "safety", "moving");
    /** Areas that are explained on another's page. */
    private static final Map<String, String> TOLD_UNDER = Map.of("pick-list", "picking", "stock-item", "stock", "customer", "customers", "imports", "import",
            "profiles", "import", "edited", "export", "carrier-file", "shipping", "purchase", "purchases");
    private static final List<String> LANGUAGES = List.of("en", "de", "da");

    /** A language that there are no pages in reads English. */
    public static HelpBook in(Locale locale) {
        String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        return new HelpBook(CODES.stream().map(code -> HelpPage.of(code, read(language + "/" + code + ".md"))).toList());
    }

    /** The page of an area, or of a topic. */
    Optional<HelpPage> page(String code) {
        String wanted = TOLD_UNDER.getOrDefault(code, code);
        return pages.stream().filter(page -> page.code().equals(wanted)).findFirst();
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(HelpBook.class.getResourceAsStream("/app/kontor/help/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
