package app.kontor.ui.opening;

import app.kontor.app.Entrance;
import app.kontor.app.FolderTrouble;
import app.kontor.app.Shop;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What came of opening a folder: either a shop, or the rule that kept it shut; free if a new one may be made. */
record OpeningOutcome(@Nullable Shop shop, @Nullable BusinessRuleException refusal, boolean free) {
    static OpeningOutcome of(Path at, Supplier<Shop> opener) {
        try {
            return new OpeningOutcome(FolderTrouble.explaining(at, opener), null, false);
        } catch (BusinessRuleException refusal) {
            return new OpeningOutcome(null, refusal, refusal.key().equals("shop.missing") && FolderTrouble.explaining(at, () -> Entrance.isFree(at)));
        }
    }
}
