package app.kontor.trials;

import app.kontor.Given;
import app.kontor.Watch;
import app.kontor.db.ShopFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The scenarios of a failing disk, on a shop with orders in every state. */
final class Scenarios {
    private Scenarios() {}

    static List<Scenario> all(Path folder) throws IOException {
        Image shop = after(folder, made -> {
            Errands.stock(made);
            Errands.orders(made, 9001);
            Errands.match(made);
            made.shop.fulfilment().allocate();
            Errands.ship(made, 9002);
            Errands.invoice(made, 9002);
        });
        return List.of(
                new Scenario("start", shop, attempt -> {
                    attempt.open();
                    attempt.close();
                    attempt.startAnew();
                    attempt.failing(attempt::open);
                }),
                new Scenario("new shop", Image.empty(), attempt -> attempt.failing(attempt::create)),
                Scenario.inShop("import", shop, at -> Errands.orders(at, 9101)),
                Scenario.inShop("ship", shop, at -> Errands.ship(at, 9004)),
                Scenario.inShop("invoice", shop, at -> {
                    Errands.invoice(at, 9004);
                    Errands.papers(at);
                }),
                Scenario.inShop("cancel", shop, at -> at.orders.cancel(Errands.ids(at, 9005))),
                Scenario.inShop("undo", shop, at -> at.shop.history().undo(at.last())),
                new Scenario("close", shop, attempt -> {
                    Given open = attempt.open();
                    open.product("LAST");
                    attempt.failing(open.db::close);
                }));
    }

    /** The folder of a closed shop in which something was done. */
    static Image after(Path folder, Consumer<Given> work) throws IOException {
        Path root = folder.resolve("template");
        try (Given made = Given.created(new ShopFolder(root), new Watch(), db -> {})) {
            work.accept(made);
        }
        Image image = Image.of(root);
        Image.delete(root);
        return image;
    }
}
