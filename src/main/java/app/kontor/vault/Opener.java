package app.kontor.vault;

import app.kontor.value.BusinessRuleException;
import org.jspecify.annotations.Nullable;

/** What somebody brings to open an encrypted shop. An open one asks for nothing. */
public interface Opener {
    Opener NOTHING = new Nothing();

    /** @throws BusinessRuleException shop.encrypted, shop.wrongPassphrase, shop.wrongRecovery, shop.recoveryMistyped, shop.recoveryLength */
    KeyFile.Opened open(KeyFile file);

    /** Nobody was asked yet. */
    record Nothing() implements Opener {
        @Override
        public KeyFile.Opened open(KeyFile file) {
            throw new BusinessRuleException("shop.encrypted");
        }
    }

    /** Where this PC was told to remember the shop. */
    record OfKeyring(Keyring keyring) implements Opener {
        @Override
        public KeyFile.Opened open(KeyFile file) {
            return file.byKeyring(keyring).orElseThrow(() -> new BusinessRuleException("shop.encrypted"));
        }
    }

    /** @param user whose passphrase it is; null tries all */
    record Passphrase(@Nullable String user, char[] passphrase) implements Opener {
        @Override
        public KeyFile.Opened open(KeyFile file) {
            return file.byPassphrase(user, passphrase);
        }

        @Override
        public String toString() {
            return "Passphrase";
        }
    }

    record Recovery(String typed) implements Opener {
        @Override
        public KeyFile.Opened open(KeyFile file) {
            return file.byRecoveryKey(RecoveryKey.typed(typed));
        }

        @Override
        public String toString() {
            return "Recovery";
        }
    }

    /** Somebody who is inside already: for a copy of an open shop. */
    record Known(ShopKey key) implements Opener {
        @Override
        public KeyFile.Opened open(KeyFile file) {
            return new KeyFile.Opened(key, "");
        }
    }
}
