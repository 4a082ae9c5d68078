package app.kontor.db;

/**
 * Something in the shop's files that is not what was written.
 *
 * @param check which check found it: {@code check.<check>} is its title
 * @param detail table and record, or segment and line; codes and numbers only
 */
public record Fault(String check, String detail) {}
