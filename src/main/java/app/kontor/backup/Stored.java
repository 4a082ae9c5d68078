package app.kontor.backup;

/**
 * A generation and where it lies.
 *
 * @param generation the one on this PC where there is one
 */
public record Stored(Generation generation, Where where) {

    /** On this PC, at the second place, or at both. The text of each is {@code backup.where.<lower case name>}. */
    public enum Where { HERE, SECOND, BOTH }
}
