package app.kontor.ui.settings;

import app.kontor.app.KeyChange;
import app.kontor.printing.Printing;
import app.kontor.vault.Keyring;
import java.util.function.Consumer;

/**
 * What the security settings need of the window.
 *
 * @param printing for the page with the recovery key
 * @param keyring  of this PC
 * @param change   closes the shop, does it, and opens the shop again
 */
public record KeyDoors(Printing printing, Keyring keyring, Consumer<KeyChange> change) {}
