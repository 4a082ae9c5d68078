package app.kontor.ui.orders;

import app.kontor.app.Shop;
import app.kontor.invoicing.Invoice;
import java.io.IOException;
import java.nio.file.Path;

/** Shows an invoice's PDF in the desktop's viewer: a copy of the bytes that are kept, since a viewer may write to what it opens. */
public record InvoiceFile(OrderTools tools) {

    public void open(Invoice invoice) {
        tools.ui().inBackground(() -> copy(tools.shop(), invoice), file -> tools.tray().viewer().accept(file));
    }

    private static Path copy(Shop shop, Invoice invoice) throws IOException {
        return PaperTray.copy(invoice.number(), ".pdf", shop.invoicePaper().pdf(invoice.id()));
    }
}
