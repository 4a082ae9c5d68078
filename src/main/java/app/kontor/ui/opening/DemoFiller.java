package app.kontor.ui.opening;

import app.kontor.app.Shop;
import app.kontor.demo.DemoShop;
import java.nio.file.Path;
import java.util.Locale;

/** Makes a demo shop in an empty folder and hands it over open. */
public interface DemoFiller {
    Shop fill(Path folder, Locale language, DemoShop.Progress progress);
}
