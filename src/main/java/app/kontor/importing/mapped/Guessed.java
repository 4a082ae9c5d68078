package app.kontor.importing.mapped;

import java.util.List;
import java.util.Optional;

/**
 * A profile as it was guessed, and why.
 *
 * @param reasons one for each mapping
 */
public record Guessed(ImportProfile profile, List<Reason> reasons) {

    /**
     * Why a target was mapped.
     *
     * @param confidence in percent, 50 to 99
     * @param code {@code name}: what the column is called; {@code confirmed}: that, and its content fits; {@code email}, {@code date},
     *     {@code country}, {@code currency}, {@code barcode}, {@code knownSku}, {@code items}, {@code split}: its content alone
     * @param column its title
     */
    public record Reason(String target, int confidence, String code, String column) {}

    public Optional<Reason> reason(String target) {
        return reasons.stream().filter(reason -> reason.target().equals(target)).findFirst();
    }
}
