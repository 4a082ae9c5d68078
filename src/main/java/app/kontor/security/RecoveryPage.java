package app.kontor.security;

import app.kontor.paperwork.PaperFonts;
import app.kontor.paperwork.PaperSetup;
import app.kontor.paperwork.PaperSize;
import app.kontor.paperwork.RecoveryPaper;
import app.kontor.paperwork.RecoveryPdf;
import app.kontor.settings.ShopSettings;
import app.kontor.vault.RecoveryKey;
import java.time.LocalDate;

/** The recovery key as a page to be printed and put away. It is kept nowhere else. */
public final class RecoveryPage {
    private RecoveryPage() {}

    /** One PDF. @param language of whoever reads it: en, de or da */
    public static byte[] of(RecoveryKey key, ShopSettings settings, LocalDate date, String language) {
        RecoveryPaper paper = new RecoveryPaper(settings.company().name(), key.text(), date, language);
        return new RecoveryPdf().render(paper, PaperSetup.of(PaperSize.of(settings.paperSize().text()), PaperFonts.load())).bytes();
    }
}
