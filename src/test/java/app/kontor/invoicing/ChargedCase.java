package app.kontor.invoicing;

import app.kontor.catalog.TaxClass;
import app.kontor.catalog.TaxRate;
import app.kontor.catalog.TaxRates;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.ShopSettings;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Percent;
import app.kontor.value.Phrase;
import app.kontor.value.VariantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders of a shop in Germany, and the terms by which they are invoiced. */
abstract class ChargedCase {
    static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");
    static final VariantId MUG = new VariantId(1);
    static final VariantId BOOK = new VariantId(2);
    static final TaxRates RATES = TaxRates.of(List.of(
            rate("DE", TaxClass.STANDARD, "19"), rate("DE", TaxClass.REDUCED, "7"),
            rate("AT", TaxClass.STANDARD, "20"), rate("AT", TaxClass.REDUCED, "10")));

    static TaxRate rate(String country, TaxClass taxClass, String percent) {
        return new TaxRate(country, taxClass, Percent.of(percent), LONG_AGO, null);
    }

    static Terms terms(String regime) {
        ShopSettings settings = new ShopSettings(Map.of("company.name", "Keramik Berg", "company.country", "DE",
                "company.vatId", "DE123456789", "tax.regime", regime));
        return new Terms(settings, RATES, Map.of(MUG, TaxClass.STANDARD, BOOK, TaxClass.REDUCED), TODAY);
    }

    /** @return "net + tax = total, due: taxes by rate", or the reason that blocks it */
    static String invoice(OrderFixture fixture, String regime) {
        SalesOrder order = fixture.order();
        try {
            InvoiceSnapshot paper = Draft.of(Invoiced.NOTHING.due(order, TODAY), Invoiced.NOTHING, terms(regime)).snapshot();
            String rates = String.join(" ", paper.groups().stream().map(g -> g.percent() + "%=" + g.tax()).toList());
            return (paper.net() + " + " + paper.tax() + " = " + paper.total() + ", due " + paper.due() + ": " + rates).strip();
        } catch (BusinessRuleException blocked) {
            return ((Phrase) blocked.arguments().get(1)).key().replace("invoice.reason.", "");
        }
    }

    static Address address(String country, boolean company) {
        return new Address("Eva Huber", company ? "Huber GmbH" : null, "Ring 1", null, null, "1010", "Wien", null, country, null);
    }

    /** An order over 34.40, shipping included, of which nothing is paid. @param added what the file says about its prices */
    static OrderFixture order(String country, boolean company, @Nullable String vatId, @Nullable String tax, @Nullable String reading) {
        OrderFixture order = new OrderFixture("EUR").variant(MUG).to(address(country, company)).line("1", "29.50")
                .shipping("4.90").total("34.40");
        if (tax != null) {
            order.tax(tax);
        }
        if (vatId != null) {
            order.vatId(vatId);
        }
        return "added".equals(reading) ? order.taxAdded() : "included".equals(reading) ? order.taxInside() : order;
    }
}
