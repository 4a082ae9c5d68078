package app.kontor.printing;

/**
 * Where one kind of paper goes: one row of the plan.
 *
 * @param printer its name in the system, empty for the paper folder
 * @param tray    empty for the printer's own choice
 * @param size    the name of the paper in the printer, empty for that of the page
 * @param right   tenths of a millimetre by which everything moves to the right, because the printer takes its paper askew
 * @param down    likewise
 */
public record Route(PaperKind kind, String printer, String tray, String size, int copies, int right, int down) {
    private static final int MOST_COPIES = 99;
    private static final int FARTHEST = 500;

    /** A spoilt number comes back as one that prints. */
    public Route {
        copies = Math.clamp(copies, 1, MOST_COPIES);
        right = Math.clamp(right, -FARTHEST, FARTHEST);
        down = Math.clamp(down, -FARTHEST, FARTHEST);
    }

    public static Route toFolder(PaperKind kind) {
        return to(kind, "");
    }

    public static Route to(PaperKind kind, String printer) {
        return new Route(kind, printer, "", "", 1, 0, 0);
    }

    public boolean isFolder() {
        return printer.isEmpty();
    }

    /** Another printer has other trays and papers and takes paper in its own way. */
    public Route withPrinter(String name) {
        return name.equals(printer) ? this : new Route(kind, name, "", "", copies, 0, 0);
    }

    public Route withTray(String name) {
        return new Route(kind, printer, name, size, copies, right, down);
    }

    public Route withSize(String name) {
        return new Route(kind, printer, tray, name, copies, right, down);
    }

    public Route withCopies(int number) {
        return new Route(kind, printer, tray, size, number, right, down);
    }

    public Route moved(int toTheRight, int downwards) {
        return new Route(kind, printer, tray, size, copies, toTheRight, downwards);
    }
}
