package app.kontor.importing.plan;

import app.kontor.importing.ImportedStock;
import app.kontor.stock.LevelOutcome;
import org.jspecify.annotations.Nullable;

/** What will become of one stated level. @param outcome null for a SKU that no product has, or will have when this import has made it */
public record StockPlan(ImportedStock incoming, Verdict verdict, @Nullable LevelOutcome outcome) {}
