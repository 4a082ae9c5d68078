package app.kontor.cli;

import app.kontor.app.Demo;
import app.kontor.app.Shop;
import app.kontor.sales.OrderView;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Fills an empty folder with a shop to look around in, in the language of the call. */
@Command(name = "demo")
final class DemoCommand implements Callable<Answer> {
    private final Session session;

    DemoCommand(Session session) {
        this.session = session;
    }

    record Made(String shop, String name, long orders, String files) {}

    @Override
    public Answer call() {
        Path folder = session.shopFolder();
        try (Shop shop = Demo.create(folder, session.locale(), Clock.systemUTC(), (done, of) -> {})) {
            Made made = new Made(
                    folder.toString(), String.valueOf(shop.settings().get().company().name()),
                    shop.orders().counts().getOrDefault(OrderView.ALL, 0L), folder.resolve("demo-files").toString());
            return Answer.of(made, session.texts().get("cli.demo.done", made.shop, made.name, made.orders, made.files));
        }
    }
}
