/**
 * What a shop is set to: the company, its currency and tax regime, how invoices are numbered and when they are posted.
 *
 * <p>Decisions. A setting is a key and a text, as the command line promises; {@link app.kontor.settings.SettingKey}
 * names every key with its default and what fits, {@link app.kontor.settings.ShopSettings} is the typed view that
 * features read. Only what differs from the default is stored, apart from the handful that a new shop is asked for:
 * those must not change when a later version knows a better default. A default may depend on the company's country,
 * which is why it is a function.
 *
 * <p>In an encrypted shop a user's passphrase is a way to its key as well ({@code UserKeys}); {@code security} says why.
 */
@NullMarked
package app.kontor.settings;

import org.jspecify.annotations.NullMarked;
