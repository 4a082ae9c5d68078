package app.kontor.ui.orders;

import app.kontor.value.WindowRequest;

/** The list that an order's page walks through, as it was left: handed on as the view of its {@link app.kontor.ui.kit.Place}. */
public record OrderWalk(String search, String view, String sort, boolean descending) {
    private static final String BETWEEN = "\u001f";
    private static final int PARTS = 4;

    public static OrderWalk of(WindowRequest request) {
        return new OrderWalk(request.search(), request.view(), request.sort(), request.descending());
    }

    /** @param code of {@link #code}; anything else is the view's, newest first */
    public static OrderWalk of(String code, String view) {
        String[] parts = code.split(BETWEEN, -1);
        return parts.length == PARTS
                ? new OrderWalk(parts[0], parts[1], parts[2], Boolean.parseBoolean(parts[3]))
                : new OrderWalk("", view, "", false);
    }

    public String code() {
        return String.join(BETWEEN, search, view, sort, Boolean.toString(descending));
    }

    public WindowRequest request() {
        return new WindowRequest(search, view, sort, descending, null, 1);
    }
}
