package app.kontor.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.value.BusinessRuleException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecoveryKeyTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final RecoveryKey key = RecoveryKey.random();
    private final String text = key.text();

    @Test
    void itIsEightGroupsOfFive() {
        assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(key.secret()).hasSize(32); // of five bits: 160
        assertThat(RecoveryKey.random().text()).isNotEqualTo(text);
    }

    @Test
    void itIsReadAsPeopleType() {
        String sloppy = text.toLowerCase(Locale.ROOT).replace("-", " – ").replace('0', 'o').replace('1', 'l');
        assertThat(RecoveryKey.typed(sloppy + "\n").secret()).isEqualTo(key.secret());
    }

    @Test
    void everyWrongCharacterNamesItsGroup() {
        for (int at = 0; at < text.length(); at++) {
            for (char other : (ALPHABET + "U").toCharArray()) {
                if (text.charAt(at) != '-' && other != text.charAt(at)) {
                    refuses(new StringBuilder(text).replace(at, at + 1, "" + other).toString(), at / 6 + 1);
                }
            }
        }
    }

    @Test
    void swappedNeighboursAndSwappedGroupsAreFound() {
        for (int at = 0; at + 1 < text.length(); at++) {
            char a = text.charAt(at);
            char b = text.charAt(at + 1);
            if (a != '-' && b != '-' && a != b) {
                refuses(new StringBuilder(text).replace(at, at + 2, "" + b + a).toString(), at / 6 + 1);
            }
        }
        refuses(text.substring(6, 12) + text.substring(0, 6) + text.substring(12), 1);
    }

    @Test
    void aMissingGroupIsCounted() {
        assertThatThrownBy(() -> RecoveryKey.typed(text.substring(6)))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> {
                    assertThat(e.key()).isEqualTo("shop.recoveryLength");
                    assertThat(e.arguments()).containsExactly(35, 40);
                });
    }

    private static void refuses(String typed, int group) {
        assertThatThrownBy(() -> RecoveryKey.typed(typed)).as(typed)
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> {
                    assertThat(e.key()).isEqualTo("shop.recoveryMistyped");
                    assertThat(e.arguments()).containsExactly(group);
                });
    }
}
