package app.kontor.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Ctrl+Shift+Z: what was taken back comes again, as long as nothing new was done. */
class RedoTest {
    @AutoClose
    private final Given shop = Given.shop();

    @Test
    void whatWasTakenBackComesAgainInItsOrder() {
        city("Bremen");
        city("Kiel");
        undo();
        undo();
        assertThat(city()).isNotIn("Bremen", "Kiel");
        redo();
        assertThat(city()).isEqualTo("Bremen");
        assertThat(history().nextRedo()).isPresent();
        redo();
        assertThat(city()).isEqualTo("Kiel");
        assertThat(history().nextRedo()).isEmpty();
    }

    @Test
    void itCanBeTakenBackAndDoneAgainAsOftenAsOneLikes() {
        city("Bremen");
        for (int i = 0; i < 3; i++) {
            undo();
            assertThat(city()).isNotEqualTo("Bremen");
            redo();
            assertThat(city()).isEqualTo("Bremen");
        }
    }

    @Test
    void somethingNewEndsIt() {
        city("Bremen");
        undo();
        city("Kiel");
        assertThat(history().nextRedo()).isEmpty();
        assertThatThrownBy(this::redo).isInstanceOf(BusinessRuleException.class).hasMessageContaining("redo.nothing");
        assertThat(city()).isEqualTo("Kiel");
        undo();
        redo();
        assertThat(city()).isEqualTo("Kiel");
    }

    private History history() {
        return shop.shop.history();
    }

    private void city(String name) {
        shop.shop.settings().set("company.city", name);
    }

    private String city() {
        return String.valueOf(shop.shop.settings().get("company.city"));
    }

    private void undo() {
        history().undo((CommandId) null);
    }

    private void redo() {
        history().redo();
    }
}
