package app.kontor.ui.products;

import app.kontor.catalog.Product;
import app.kontor.catalog.SupplierOffer;
import app.kontor.catalog.ProductDraft.VariantDraft;
import app.kontor.stock.LedgerRow;
import app.kontor.stock.StockStory;
import app.kontor.ui.kit.Cards;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.stock.StockLedger;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ProductId;
import app.kontor.value.VariantId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A product, and what is shown around its data. @param product null for one that is new */
record ProductPage(@Nullable Product product, Map<VariantId, StockStory> stock, ListingsCard.Found listings,
        List<SupplierOffer> offers) {

    static ProductPage nothing() {
        return new ProductPage(null, Map.of(), new ListingsCard.Found(List.of(), List.of()), List.of());
    }

    /** Empty for a product that is no more. Called on a worker thread. */
    static Optional<ProductPage> find(ProductCases cases, ProductId id) {
        try {
            Product product = cases.catalog().product(id);
            Map<VariantId, StockStory> stock = new LinkedHashMap<>();
            product.draft().variants().stream().map(VariantDraft::id).filter(Objects::nonNull)
                    .forEach(v -> stock.put(v, cases.stock().story(v)));
            var channels = cases.channels().all().stream().filter(c -> !c.archived()).toList();
            return Optional.of(new ProductPage(product, stock,
                    new ListingsCard.Found(channels, cases.channels().listings(stock.keySet())), cases.suppliers().of(stock.keySet())));
        } catch (BusinessRuleException gone) {
            return Optional.empty();
        }
    }

    /** The ledger of all variants, the newest first. */
    Node movements(Ui ui) {
        List<LedgerRow> rows = stock.values().stream().flatMap(story -> story.ledger().stream())
                .sorted(Comparator.comparing((LedgerRow row) -> row.movement().occurredAt()).reversed()).toList();
        if (rows.isEmpty()) {
            return Nodes.card(Cards.head(ui.text("stock.ledger")), Cards.nothing(ui.text("stock.movements.none")));
        }
        StockLedger ledger = new StockLedger(ui, stock.size() > 1);
        ledger.show(rows);
        return Nodes.card(Cards.head(ui.text("stock.ledger")), Nodes.styled(new VBox(ledger.node()), "product-ledger"));
    }
}
