package app.kontor.importing.plan;

import app.kontor.importing.ImportedStock;
import app.kontor.stock.LevelOutcome;
import org.jspecify.annotations.Nullable;

/** What will become of one stated level. @param outcome null for a SKU that no product has */
public record StockPlan(ImportedStock incoming, Verdict verdict, @Nullable LevelOutcome outcome) {}
