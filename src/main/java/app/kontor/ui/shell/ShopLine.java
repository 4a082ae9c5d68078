package app.kontor.ui.shell;

import java.nio.file.Path;

/** Which shop the window shows, and where its data lies. */
public record ShopLine(String name, Path folder) {}
