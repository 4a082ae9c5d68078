package app.kontor.paperwork;

import app.kontor.catalog.Barcode;
import app.kontor.value.Quantity;
import java.util.List;
import java.util.Optional;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.Ean;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.OkapiException;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A bar code as dark rectangles on a grid of modules, without the text below it and without quiet zones.
 *
 * @param width in modules, height likewise (a bar code's height is free, so only parts of it count)
 */
record Symbol(int width, int height, List<Bar> bars) {

    /** One dark rectangle, in modules from the left and top. */
    record Bar(int x, int y, int width, int height) {}

    /** Empty if the text has letters that Code 128 can't carry. */
    static Optional<Symbol> code128(String text) {
        Code128 code = new Code128();
        code.setHumanReadableLocation(HumanReadableLocation.NONE);
        return of(code, text);
    }

    /** Empty if it is no EAN: 13, 12 (UPC) or 8 digits with the right one at the end. */
    static Optional<Symbol> ean(String digits) {
        if (!digits.matches("\\d{8}|\\d{12,13}")) {
            return Optional.empty();
        }
        if (!new Barcode(digits, Quantity.ONE).checked().equals(digits)) {
            return Optional.empty();
        }
        Ean code = new Ean(digits.length() == 8 ? Ean.Mode.EAN8 : Ean.Mode.EAN13);
        code.setHumanReadableLocation(HumanReadableLocation.NONE);
        String whole = digits.length() == 12 ? "0" + digits : digits;
        return of(code, whole.substring(0, whole.length() - 1)); // the library adds the last one itself
    }

    /** Empty if the text is too long. */
    static Optional<Symbol> qr(String text) {
        QrCode code = new QrCode();
        code.setPreferredEccLevel(QrCode.EccLevel.M);
        return of(code, text);
    }

    private static Optional<Symbol> of(uk.org.okapibarcode.backend.Symbol code, String text) {
        try {
            code.setContent(text);
        } catch (OkapiException e) {
            // The number stands in plain letters beside the place of the code
            return Optional.empty();
        }
        return Optional.of(
                new Symbol(code.getWidth(), code.getHeight(), code.getRectangles().stream().map(Symbol::bar).toList()));
    }

    private static Bar bar(Rectangle box) {
        return new Bar((int) box.x, (int) box.y, (int) box.width, (int) box.height);
    }
}
