package app.kontor.ui.order;

import app.kontor.ui.kit.QuickAmount;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** How the pieces and the price of an item are typed, and written into their fields. */
final class LineAmounts {
    private static final int PRICE_DECIMALS = 4;

    private final Ui ui;
    private final Currency currency;

    LineAmounts(Ui ui, Currency currency) {
        this.ui = ui;
        this.currency = currency;
    }

    /** @param none whether there may be none of them. @param product to name in the sentence. @throws BusinessRuleException form.sum, order.quantityMissing */
    Quantity pieces(String text, boolean none, String product) {
        BigDecimal typed = new QuickAmount(ui.formats().locale()).parse(text);
        if (typed.scale() > Quantity.DECIMALS || typed.signum() < 0 || typed.signum() == 0 && !none) {
            throw new BusinessRuleException("order.quantityMissing", product);
        }
        return new Quantity(typed);
    }

    /** Null where nothing is typed; rounded where it has more decimals than a price. @throws BusinessRuleException form.sum */
    @Nullable UnitPrice price(String text) {
        if (text.isBlank()) {
            return null;
        }
        BigDecimal typed = new QuickAmount(ui.formats().locale()).parse(text);
        return new UnitPrice(typed.scale() > PRICE_DECIMALS ? typed.setScale(PRICE_DECIMALS, RoundingMode.HALF_UP) : typed, currency);
    }

    /** As it is typed: thousands are not separated. */
    String plain(Quantity pieces) {
        return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(ui.formats().locale())).format(pieces.value());
    }

    /** As it is typed: with the currency's decimals at least, without its sign. */
    String plain(UnitPrice known) {
        DecimalFormat format = new DecimalFormat("0.00##", DecimalFormatSymbols.getInstance(ui.formats().locale()));
        return format.format(known.amount());
    }
}
