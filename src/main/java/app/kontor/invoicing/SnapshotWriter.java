package app.kontor.invoicing;

import app.kontor.sales.OrderLine;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.PaperLanguage;
import app.kontor.settings.ShopSettings;
import app.kontor.value.Address;
import app.kontor.value.Money;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts everything that will stand on an invoice into its snapshot, still without a number. */
final class SnapshotWriter {
    private final SalesOrder order;
    private final Posting posting;
    private final ShopSettings settings;
    private final LocalDate today;
    private final InvoiceFigures figures;
    private final boolean taxIncluded;

    SnapshotWriter(Posting posting, Terms terms, InvoiceFigures figures, boolean taxIncluded) {
        this.posting = posting;
        this.order = posting.order();
        this.settings = terms.settings();
        this.today = terms.today();
        this.figures = figures;
        this.taxIncluded = taxIncluded;
    }

    InvoiceSnapshot write(List<Share> shares, Money paid, List<Note> notes) {
        Address buyer = Draft.buyer(order);
        Address shipping = order.delivery().shipping();
        Money due = figures.total().plus(figures.rounding()).minus(paid);
        String language = PaperLanguage.of(order.delivery().language(), buyer.country(), settings.language());
        return new InvoiceSnapshot(
                "", today, posting.deliveredOn(), due.isPositive() ? today.plusDays(settings.invoiceDueDays()) : today,
                order.number(), order.channelNumber(), order.placed().on(), language, settings.paperSize().text(),
                InvoiceSnapshot.Seller.of(settings.company()), buyer, order.delivery().vatId(),
                shipping.isEmpty() ? buyer : shipping,
                figures.total().currency().getCurrencyCode(),
                taxIncluded, lines(shares), figures.goods().amount(), figures.discount().amount(),
                figures.shipping().amount(),
                groups(language), figures.net().amount(), figures.tax().amount(), figures.rounding().amount(),
                figures.total().amount(),
                paid.amount(), due.amount(), order.delivery().paymentMethod(), words(notes, language));
    }

    private List<InvoiceSnapshot.Line> lines(List<Share> shares) {
        List<InvoiceSnapshot.Line> lines = new ArrayList<>();
        for (InvoiceFigures.Line figure : figures.lines()) {
            OrderLine line = order.lines().get(figure.position());
            Quantity quantity = shares.get(figure.position()).quantity();
            UnitPrice price = line.unitPrice() != null ? line.unitPrice() : UnitPrice.ofLine(figure.total(), quantity);
            lines.add(new InvoiceSnapshot.Line(
                    lines.size() + 1, line.sku(), line.name(), plain(quantity.value(), 0),
                    plain(price.amount(), figure.total().amount().scale()), figure.total().amount(),
                    figure.percent() == null ? null : figure.percent().value()));
        }
        return lines;
    }

    private List<InvoiceSnapshot.TaxGroup> groups(String language) {
        return figures.groups().stream()
                .map(g -> new InvoiceSnapshot.TaxGroup(
                        g.percent() == null ? null : g.percent().value(), g.net().amount(), g.tax().amount(),
                        g.gross().amount(),
                        "".equals(g.name()) ? Note.tax(language) : g.name()))
                .toList();
    }

    private List<String> words(List<Note> notes, String language) {
        List<String> words = new ArrayList<>(notes.stream().map(n -> n.in(language)).toList());
        if (settings.invoiceNote() != null) {
            words.add(settings.invoiceNote());
        }
        return words;
    }

    /** Without needless zeros, but with as many decimals as the currency has. */
    private static BigDecimal plain(BigDecimal value, int decimals) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < decimals ? stripped.setScale(decimals) : stripped;
    }
}
