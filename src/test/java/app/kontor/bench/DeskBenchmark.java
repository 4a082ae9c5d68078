package app.kontor.bench;

import app.kontor.DemoShopFixture;

/** What a day's moves in the window of a shop with 20,000 orders cost the thread that draws, and the questions behind them. */
public final class DeskBenchmark {
    private DeskBenchmark() {}

    public static void main(String[] args) throws Exception {
        try (DemoShopFixture demo = DemoShopFixture.with20kOrders()) {
            DeskWalk desk = DeskWalk.in(demo.shop, demo.folder.resolve("papers"));
            desk.ask();
            desk.walk();
        }
        Runtime.getRuntime().exit(0); // JavaFX would wait for another window
    }
}
