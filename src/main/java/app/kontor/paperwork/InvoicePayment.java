package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

import app.kontor.invoicing.InvoiceSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the customer has to do about an invoice: nothing, or whom to pay until when, with a code for banking apps. */
final class InvoicePayment {
    private static final float TOP = 10;
    private static final float CODE = mm(22);

    /** A line of the block. */
    private record Line(String text, TextStyle style) {}

    private final InvoiceSnapshot invoice;
    private final Words words;
    private final Typesetter type;

    InvoicePayment(InvoiceSnapshot invoice, Words words, Typesetter type) {
        this.invoice = invoice;
        this.words = words;
        this.type = type;
    }

    Block block() {
        List<Line> lines = lines();
        Optional<Symbol> code = Transfer.code(invoice).flatMap(Symbol::qr);
        float text = lines.stream().map(line -> line.style().leading() + 1).reduce(0f, Float::sum);
        float left = Letterhead.LEFT + (code.isPresent() ? CODE + mm(5) : 0);
        float height = TOP + Math.max(text, code.isPresent() ? CODE : 0) + 4;
        return Block.of(height, (canvas, top) -> {
            code.ifPresent(symbol -> canvas.bars(symbol, Letterhead.LEFT, top + TOP, CODE / symbol.width(), CODE));
            float y = top + TOP;
            for (Line line : lines) {
                canvas.text(line.text(), left, y + line.style().ascent(), line.style());
                y += line.style().leading() + 1;
            }
        });
    }

    private List<Line> lines() {
        String due = words.money(invoice.due().abs(), invoice.currency());
        if (invoice.due().signum() < 0) {
            return List.of(new Line(words.say("pay.favour", due), TextStyle.STRONG));
        }
        if (invoice.due().signum() == 0) {
            return List.of(new Line(settled(), TextStyle.STRONG));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.say("pay.by", due, words.longDate(invoice.dueOn())), TextStyle.STRONG));
        addAccount(lines);
        lines.add(new Line(words.say("pay.reference", PaperText.line(invoice.number())), TextStyle.BODY));
        if (Transfer.code(invoice).isPresent()) {
            lines.add(new Line(words.say("pay.scan"), TextStyle.SMALL));
        }
        return lines;
    }

    private String settled() {
        if (invoice.paid().signum() == 0) {
            return words.say("pay.nothing");
        }
        String method = PaperText.line(invoice.paymentMethod());
        return method.isEmpty()
                ? words.say("pay.paid")
                : words.say("pay.paidWith", type.fit(method, TextStyle.STRONG, mm(80)));
    }

    private void addAccount(List<Line> lines) {
        InvoiceSnapshot.Seller seller = invoice.seller();
        String iban = Transfer.spaced(seller.iban());
        if (iban != null) {
            String bank = seller.bankName() == null ? "" : " · " + PaperText.line(seller.bankName());
            String bic = seller.bic() == null ? "" : " · " + words.say("foot.bic", PaperText.line(seller.bic()));
            String account = words.say("foot.iban", iban) + bic + bank;
            lines.add(new Line(type.fit(account, TextStyle.BODY, mm(130)), TextStyle.BODY));
        }
    }
}
