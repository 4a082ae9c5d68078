package app.kontor.paperwork;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for every document of a run: the sheet (an invoice brings its own), the fonts, the logos by hash.
 * Old invoices may name an older logo than the shop's present one.
 */
public record PaperSetup(PaperSize size, PaperFonts fonts, List<Logo> logos) {

    public static PaperSetup of(PaperSize size, PaperFonts fonts) {
        return new PaperSetup(size, fonts, List.of());
    }

    public PaperSetup with(Logo... more) {
        return new PaperSetup(size, fonts, List.of(more));
    }

    Optional<Logo> logo(@Nullable String hash) {
        return logos.stream().filter(logo -> logo.hash().equals(hash)).findFirst();
    }
}
