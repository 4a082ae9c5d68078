package app.kontor.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {
    @ParameterizedTest
    @CsvSource({
        "tea, SHORT", "aaaaaaaaaaaa, WEAK", "1234567890, WEAK", "tea tea tea tea, WEAK", "passwordpassword, WEAK", "Password123!, WEAK",
        "harbour lamp boats, FAIR", "tea tins harbour lamp, GOOD", "søer både lygte vinter, GOOD", "xK9#mQ2$vL7!pR4z, GOOD"
    })
    void wordsCountMoreThanSigns(String passphrase, Strength expected) {
        assertThat(Strength.of(passphrase.toCharArray())).isEqualTo(expected);
    }
}
