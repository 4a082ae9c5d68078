package app.kontor.importing.woocommerce;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.HtmlText;
import org.jspecify.annotations.Nullable;

/**
 * What an order says in WooCommerce's own words.
 *
 * @param method the payment's code, {@code bacs}
 * @param title  what the buyer saw of it
 */
record WooWords(Entry entry, Field status, Field method, Field title) {

    /** Rejects a draft; a word of the shop's own is warned of, and none. */
    @Nullable WooStatus readStatus() {
        String word = entry.text(status);
        WooStatus read = word == null ? null : WooStatus.of(word);
        if (read == WooStatus.DRAFT) {
            entry.reject(entry.rows().getFirst(), status, "draft", word);
        } else if (word != null && read == null) {
            entry.warn(entry.rows().getFirst(), status, "unknownStatus", word);
        }
        return read;
    }

    /** By what was paid; the code where that says more than its title. */
    @Nullable String payment() {
        String code = entry.text(method);
        return "cod".equals(code) ? code : paymentTitle();
    }

    @Nullable String paymentTitle() {
        String words = entry.text(title);
        return HtmlText.unescapeOrNull(words == null ? entry.text(method) : words);
    }
}
