package app.kontor.paperwork;

import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.invoicing.InvoiceSnapshot.Line;
import app.kontor.invoicing.InvoiceSnapshot.Seller;
import app.kontor.invoicing.InvoiceSnapshot.TaxGroup;
import app.kontor.value.Address;
import app.kontor.value.Quantity;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Papers to print in tests: an invented shop in Leipzig and its customers. */
final class Samples {
    static final String LOGO = "logo-1";
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private Samples() {}

    static Address address(
            @Nullable String name, @Nullable String company, String street, String zip, String city, String country) {
        return new Address(name, company, street, null, null, zip, city, null, country, null);
    }

    static Seller seller() {
        return new Seller(
                "Haus & Herd", address("Jonas Feldmann", null, "Lindenstraße 8", "04177", "Leipzig", "DE"),
                "DE318442907", "232/215/04177", "hallo@haus-und-herd.example", "+49 341 555 01 20",
                "haus-und-herd.example",
                "Sparkasse Leipzig", "DE21860555921090048217", "WELADE8LXXX",
                "Inhaber Jonas Feldmann · Amtsgericht Leipzig HRA 18233", null);
    }

    static Seller withLogo(Seller s) {
        return new Seller(
                s.name(), s.address(), s.vatId(), s.taxNumber(), s.email(), s.phone(), s.web(), s.bankName(), s.iban(),
                s.bic(), s.footer(), LOGO);
    }

    static Address cafe() {
        return address("Frau Silke Arndt", "Café Morgenrot GmbH", "Weidenallee 44", "20357", "Hamburg", "DE");
    }

    static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }

    static Line line(int position, String name, String quantity, String price, String percent) {
        BigDecimal total = dec(quantity).multiply(dec(price)).setScale(2, RoundingMode.HALF_UP);
        return new Line(position, "HH-" + (1000 + position), name, dec(quantity), dec(price), total, dec(percent));
    }

    static InvoiceBuilder invoice() {
        return new InvoiceBuilder();
    }

    /** Counts an invoice together as the program does: tax by group, gross or net. */
    static final class InvoiceBuilder {
        String language = "en";
        String paper = "A4";
        Seller seller = seller();
        Address buyer = cafe();
        Address deliverTo = cafe();
        String currency = "EUR";
        boolean gross;
        List<Line> lines = new ArrayList<>(List.of(
                line(1, "Stoneware mug Nordlys, oat, 320 ml", "12", "16.80", "19"),
                line(2, "Saucer Nordlys, oat, 15 cm", "6", "7.90", "19"),
                line(3, "Sencha Fukamushi, tin 100 g", "4", "11.20", "7"),
                line(4, "Earl Grey Blue Flower, pouch 500 g", "2", "21.60", "7")));
        BigDecimal discount = dec("0.00");
        BigDecimal shipping = dec("9.90");
        BigDecimal paid = dec("0.00");
        BigDecimal rounding = dec("0.00");
        @Nullable String method;
        @Nullable String vatId = "DE287610554";
        List<String> notes =
                List.of("Thank you for your order. Mugs and saucers are dishwasher safe; store the tea dry and dark.");
        String number = "RE-2026-0871";

        InvoiceBuilder language(String code) {
            language = code;
            return this;
        }

        InvoiceBuilder paper(String name) {
            paper = name;
            return this;
        }

        InvoiceBuilder to(Address address) {
            buyer = address;
            deliverTo = address;
            return this;
        }

        InvoiceBuilder number(String text) {
            number = text;
            return this;
        }

        InvoiceBuilder gross() {
            gross = true;
            return this;
        }

        InvoiceBuilder paidWith(String name) {
            method = name;
            return this;
        }

        InvoiceBuilder lines(int count) {
            lines = new ArrayList<>(IntStream.rangeClosed(1, count)
                    .mapToObj(i -> line(i, mug(i), String.valueOf(1 + i % 4), "16.80", "19"))
                    .toList());
            return this;
        }

        InvoiceSnapshot build() {
            BigDecimal goods = lines.stream().map(Line::total).reduce(dec("0.00"), BigDecimal::add);
            BigDecimal rest = shipping.subtract(discount);
            List<TaxGroup> groups = lines.stream().map(Line::percent).filter(p -> p != null).distinct()
                    .sorted((a, b) -> b.compareTo(a)).map(p -> group(p, rest)).toList();
            BigDecimal net = groups.stream().map(TaxGroup::net).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal tax = groups.stream().map(TaxGroup::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal total = groups.isEmpty() ? goods.add(rest) : net.add(tax);
            BigDecimal settled = method == null ? paid : total;
            return new InvoiceSnapshot(
                    number, DAY, DAY, DAY.plusDays(14), "A-10249", "#1249", DAY.minusDays(1), language, paper,
                    seller, buyer, vatId, deliverTo, currency, gross, lines, goods, discount, shipping, groups, net,
                    tax, rounding, total, settled, total.subtract(settled).add(rounding), method, notes);
        }

        /** The rest (shipping less discount) goes with the first rate: enough for paper. */
        private TaxGroup group(BigDecimal percent, BigDecimal rest) {
            BigDecimal base = lines.stream()
                    .filter(l -> percent.equals(l.percent()))
                    .map(Line::total)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal highest = lines.stream().map(Line::percent).max(BigDecimal::compareTo).orElseThrow();
            BigDecimal amount = percent.equals(highest) ? base.add(rest) : base;
            BigDecimal hundred = dec("100");
            BigDecimal tax = gross
                    ? amount.multiply(percent).divide(hundred.add(percent), 2, RoundingMode.HALF_UP)
                    : amount.multiply(percent).divide(hundred, 2, RoundingMode.HALF_UP);
            return gross
                    ? new TaxGroup(percent, amount.subtract(tax), tax, amount, null)
                    : new TaxGroup(percent, amount, tax, amount.add(tax), null);
        }
    }

    static PackingSlipPaper slip(String language, int lines) {
        List<PackingSlipPaper.Line> rows = IntStream.rangeClosed(1, lines)
                .mapToObj(i -> new PackingSlipPaper.Line(i, "HH-" + (1000 + i), mug(i),
                        Quantity.of(4), Quantity.of(i == 2 ? 0 : 3), Quantity.of(i == 2 ? 4 : 1)))
                .toList();
        return new PackingSlipPaper(
                "LS-2026-0412", DAY, seller(), "A-10249", "#1249", DAY.minusDays(1), cafe(), "DHL Paket", rows,
                "Bitte beim Nachbarn Krüger abgeben, falls niemand öffnet.\nVielen Dank!", language);
    }

    static PickListPaper pickList(PickListPaper.Grouping grouping, String language) {
        List<PickListPaper.Order> orders = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> new PickListPaper.Order(
                        "A-" + (10240 + i), i % 2 == 0 ? "Café Morgenrot GmbH" : "Łukasz Wójcik",
                        i % 3 == 0 ? "DHL Express" : "DHL Paket", picks(i)))
                .toList();
        return new PickListPaper("PL-2026-0093", DAY, "Haus & Herd", grouping, orders, language);
    }

    private static String mug(int colour) {
        return "Stoneware mug Nordlys, colour " + colour + ", 320 ml";
    }

    private static List<PickListPaper.Line> picks(int order) {
        return IntStream.rangeClosed(0, 1 + order % 3).mapToObj(k -> pick(order, k)).toList();
    }

    private static PickListPaper.Line pick(int order, int k) {
        int product = (order * (k + 2)) % 9 + 1;
        return new PickListPaper.Line(
                product == 9 ? null : "A-" + product * 3 + "-" + (product % 4 + 1), "HH-" + (1000 + product),
                mug(product), "40063813339" + (30 + product), Quantity.of(1 + k));
    }

    static LabelPaper label(Address to, String order) {
        return new LabelPaper(
                "Haus & Herd · Lindenstraße 8 · 04177 Leipzig", "DE", to, order, "DHL Paket", DAY, 1, 1, "de");
    }

    static byte[] logo() {
        BufferedImage picture = new BufferedImage(400, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 400, 120);
        g.setColor(new Color(0x7A3B2A));
        g.fill(new Ellipse2D.Float(0, 0, 120, 120));
        g.fillRect(150, 30, 240, 24);
        g.fillRect(150, 70, 160, 14);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
