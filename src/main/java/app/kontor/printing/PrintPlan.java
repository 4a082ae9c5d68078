package app.kontor.printing;

import java.util.ArrayList;
import java.util.List;

/** Which paper goes to which printer from this PC; a kind may go to several. Rows of one kind stand together. */
public record PrintPlan(List<Route> routes) {
    public static final PrintPlan EMPTY = new PrintPlan(List.of());

    public PrintPlan {
        routes = List.copyOf(routes);
    }

    /** Where paper of this kind goes; to the paper folder if nothing else was chosen. */
    public List<Route> of(PaperKind kind) {
        List<Route> chosen = routes.stream().filter(route -> route.kind() == kind).toList();
        return chosen.isEmpty() ? List.of(Route.toFolder(kind)) : chosen;
    }

    /** A row for every kind, in the order of a day's work. */
    public List<Route> all() {
        List<Route> all = new ArrayList<>();
        for (PaperKind kind : PaperKind.values()) {
            if (kind.planned()) {
                all.addAll(of(kind));
            }
        }
        return all;
    }

    /** @param index of the row in {@link #all} */
    public PrintPlan with(int index, Route route) {
        List<Route> changed = new ArrayList<>(all());
        changed.set(index, route);
        return new PrintPlan(changed);
    }

    /** One more printer for the kind of this row. */
    public PrintPlan alsoAfter(int index) {
        List<Route> changed = new ArrayList<>(all());
        changed.add(index + 1, Route.toFolder(changed.get(index).kind()));
        return new PrintPlan(changed);
    }

    public PrintPlan without(int index) {
        List<Route> changed = new ArrayList<>(all());
        changed.remove(index);
        return new PrintPlan(changed);
    }
}
