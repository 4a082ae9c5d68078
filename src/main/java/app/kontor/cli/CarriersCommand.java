package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.exporting.carrier.CarrierTemplate;
import app.kontor.exporting.carrier.CarrierTemplates;
import app.kontor.exporting.carrier.CarrierText;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The layouts of carriers' files: listed, shown as the text that they are, taken from a text, given up. */
@Command(name = "carriers")
final class CarriersCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME")
    private @Nullable String name;

    @ArgGroup
    private @Nullable HandOn doing;

    CarriersCommand(Session session) {
        this.session = session;
    }

    record Listed(int count, List<Line> layouts) {}

    record Line(String name, boolean own, List<String> columns) {}

    record Shown(String name, String text) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> name == null ? list(shop.carrierTemplates().all()) : one(shop, name));
    }

    private Answer list(List<CarrierTemplates.Known> all) {
        List<Line> lines = all.stream().map(known -> new Line(known.template().name(), known.own(),
                known.template().columns().stream().map(CarrierTemplate.Column::title).toList())).toList();
        TextTable table = new TextTable(session.texts(), "layout", "own", "fields");
        lines.forEach(line -> table.row(line.name, line.own ? "x" : "", String.join(", ", line.columns)));
        return Answer.of(new Listed(lines.size(), lines), table.toString());
    }

    private Answer one(Shop shop, String wanted) {
        CarrierTemplates templates = shop.carrierTemplates();
        if (doing != null && doing.bring != null) {
            return shown(templates.save(wanted, HandOn.read(doing.bring)));
        }
        if (doing != null && doing.delete) {
            templates.remove(wanted);
            return Answer.of(new Shown(wanted, ""), session.texts().get("cli.carrier.deleted", wanted));
        }
        CarrierTemplate template = templates.get(wanted);
        if (doing != null) {
            doing.export(CarrierText.of(template));
        }
        return shown(template);
    }

    private static Answer shown(CarrierTemplate template) {
        return Answer.of(new Shown(template.name(), CarrierText.of(template)), CarrierText.of(template));
    }
}
