package app.kontor.vault;

/**
 * What each guess of a passphrase costs. A file keeps the factor that it was written with, so reading never asks for one.
 *
 * @param rounds of PBKDF2
 */
public record WorkFactor(int rounds) {
    /** Every shop's: a few tenths of a second. Whoever takes less, a test that is not about guessing, says so. */
    public static final WorkFactor FULL = new WorkFactor(600_000);
}
