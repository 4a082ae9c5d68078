package app.kontor.catalog;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;

/** A code that a scanner reads, and what one scan of it stands for (R41). */
public record Barcode(String code, Quantity pieces) {
    private static final int LONGEST = 60;
    private static final int TRIPLE = 3;

    public Barcode {
        code = code.strip();
    }

    /** Digits of an EAN, UPC or GTIN: 8, 12, 13 or 14 of them, the last one checks the others. */
    public boolean isEan() {
        return code.matches("\\d{8}|\\d{12,14}");
    }

    /** The code as its check digit would be right; itself if it has none. */
    public String checked() {
        if (!isEan()) {
            return code;
        }
        int sum = 0;
        int last = code.length() - 1;
        for (int i = 0; i < last; i++) {
            sum += (code.charAt(i) - '0') * ((last - i) % 2 == 1 ? TRIPLE : 1);
        }
        return code.substring(0, last) + (10 - sum % 10) % 10;
    }

    /** @throws BusinessRuleException barcode.empty, barcode.tooLong, barcode.letters, barcode.checkDigit, barcode.pieces */
    public Barcode valid() {
        if (code.isEmpty()) {
            throw new BusinessRuleException("barcode.empty");
        }
        if (code.length() > LONGEST) {
            throw new BusinessRuleException("barcode.tooLong", LONGEST);
        }
        if (!code.matches("\\p{Graph}+")) {
            throw new BusinessRuleException("barcode.letters", code);
        }
        if (!checked().equals(code)) {
            throw new BusinessRuleException("barcode.checkDigit", code, checked());
        }
        if (!pieces.isPositive()) {
            throw new BusinessRuleException("barcode.pieces", code);
        }
        return this;
    }
}
