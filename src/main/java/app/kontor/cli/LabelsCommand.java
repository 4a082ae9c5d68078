package app.kontor.cli;

import app.kontor.day.GoodsLabels;
import app.kontor.paperwork.GoodsLabel;
import app.kontor.paperwork.GoodsStock;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws labels of products into a PDF. */
@Command(name = "labels")
final class LabelsCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--sku", paramLabel = "SKU", required = true, split = ",")
    private List<String> skus;

    @Option(names = "--copies", paramLabel = "N", defaultValue = "1")
    private int copies;

    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "roll-57x32")
    private String size;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    LabelsCommand(Session session) {
        this.session = session;
    }

    private record Written(String file, int labels) {}

    private GoodsStock stock() {
        return Arrays.stream(GoodsStock.values()).filter(stock -> stock.code().equals(size)).findFirst()
                .orElseThrow(() -> new BusinessRuleException("labels.sizeUnknown", size,
                        Arrays.stream(GoodsStock.values()).map(GoodsStock::code).collect(Collectors.joining(", "))));
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            GoodsLabels.Look look = new GoodsLabels.Look(
                    stock(), GoodsLabel.Kind.EAN, true, 0, session.texts().locale());
            OutFile.write(out, shop.goodsLabels().products(skus, Math.max(1, copies), look));
            return Answer.of(new Written(out.toString(), skus.size() * Math.max(1, copies)), out.toString());
        });
    }
}
