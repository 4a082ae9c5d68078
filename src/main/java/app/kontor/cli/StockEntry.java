package app.kontor.cli;

import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is said on the line about an entry in the ledger: of what, how many, why and where. */
final class StockEntry {
    @Parameters(index = "0", paramLabel = "SKU")
    Sku sku;

    @Parameters(index = "1", paramLabel = "QUANTITY")
    Quantity quantity;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason;

    @Option(names = "--location", paramLabel = "L")
    @Nullable String location;

    @Option(names = "--bin", paramLabel = "B")
    @Nullable String bin;
}
