package app.kontor.settings;

/**
 * A list as somebody likes to see it, under a name.
 *
 * @param list names the list it belongs to
 */
public record SavedView(long id, String list, String name, ListLook look) {}
