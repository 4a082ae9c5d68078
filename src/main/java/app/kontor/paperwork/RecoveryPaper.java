package app.kontor.paperwork;

import java.time.LocalDate;

/**
 * The page with the key that opens an encrypted shop when its passphrases are forgotten.
 *
 * @param key groups with dashes between them
 */
public record RecoveryPaper(String shop, String key, LocalDate date, String language) {}
