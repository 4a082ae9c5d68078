package app.kontor.db;

import app.kontor.value.VariantId;
import java.util.Collection;

/** Sums up again what is derived from these variants' rows: levels are not in the journal. */
@FunctionalInterface
public interface Derived {
    void recompute(Tx tx, Collection<VariantId> variants);
}
