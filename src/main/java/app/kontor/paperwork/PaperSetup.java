package app.kontor.paperwork;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for every document of a run: the sheet (an invoice brings its own), the fonts, the logos by hash.
 * Old invoices may name an older logo than the shop's present one.
 *
 * @param logos asked for when a document names one
 */
public record PaperSetup(PaperSize size, PaperFonts fonts, Function<String, Optional<Logo>> logos) {

    public static PaperSetup of(PaperSize size, PaperFonts fonts) {
        return new PaperSetup(size, fonts, hash -> Optional.empty());
    }

    public PaperSetup with(Logo... more) {
        return with(hash -> Stream.of(more).filter(logo -> logo.hash().equals(hash)).findFirst());
    }

    public PaperSetup with(Function<String, Optional<Logo>> source) {
        return new PaperSetup(size, fonts, source);
    }

    Optional<Logo> logo(@Nullable String hash) {
        return hash == null ? Optional.empty() : logos.apply(hash);
    }
}
