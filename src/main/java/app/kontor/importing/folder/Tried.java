package app.kontor.importing.folder;

import app.kontor.importing.plan.FilePlan;
import org.jspecify.annotations.Nullable;

/**
 * What became of something fetched.
 *
 * @param batch  number of its import; null if it waits, or brought nothing new
 * @param counts its records by what became, or would become, of them; null if nothing was there
 * @param why    a sentence for each thing that somebody has to look at; empty if it was imported
 */
public record Tried(@Nullable Integer batch, FilePlan.@Nullable Counts counts, String why) {
    public static final Tried NOTHING = new Tried(null, null, "");
}
