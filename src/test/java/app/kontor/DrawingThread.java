package app.kontor;

import java.util.List;

/** While the thread that draws waits for the disk, the window stands still: no screen may ask the database there. */
public final class DrawingThread {
    private static final String NAME = "JavaFX Application Thread";
    private static final List<String> WINDOW = List.of("app.kontor.ui.", "app.kontor.app.");
    private static final List<String> HANDS = List.of("TestUi", "Stagehand", "GalleryScenes", "BenchOffice", "WholeDesk", "OrderWindow", "OrdersShop",
            "PackShop");

    private DrawingThread() {}

    /** A test may ask there, to see what came of something: then it stands nearer to the question than any screen. */
    public static void spare() {
        if (Thread.currentThread().getName().equals(NAME)) {
            StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                    .filter(name -> isTest(name) || WINDOW.stream().anyMatch(name::startsWith)).findFirst())
                    .filter(name -> !isTest(name))
                    .ifPresent(name -> {
                        throw new AssertionError(name + " asks the database on the thread that draws: read it in the background");
                    });
        }
    }

    private static boolean isTest(String name) {
        String outer = name.replaceFirst("\\$.*", "");
        return outer.endsWith("Test") || HANDS.contains(outer.substring(outer.lastIndexOf('.') + 1));
    }
}
