package app.kontor;

import java.util.List;

/** While the thread that draws waits for the disk, the window stands still: no screen may ask the database there. */
public final class DrawingThread {
    private static final String NAME = "JavaFX Application Thread";
    private static final List<String> WINDOW = List.of("app.kontor.ui.", "app.kontor.app.");

    private DrawingThread() {}

    /** A test may ask there, to see what came of something: then its code stands nearer to the question than any screen's. */
    public static void spare() {
        if (Thread.currentThread().getName().equals(NAME)) {
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                    .filter(one -> WINDOW.stream().anyMatch(one.getName()::startsWith)).findFirst())
                    .filter(one -> !isTest(one))
                    .ifPresent(one -> {
                        throw new AssertionError(one.getName() + " asks the database on the thread that draws: read it in the background");
                    });
        }
    }

    private static boolean isTest(Class<?> one) {
        return one.getProtectionDomain().getCodeSource().getLocation().getPath().contains("test-classes");
    }
}
