package app.kontor.fulfilment;

import java.util.List;

/**
 * What an allocation did.
 *
 * @param orders that got something
 * @param lines that got something
 * @param missing what is still missing, in the order in which stock was given out
 */
public record AllocationResult(int orders, int lines, List<Shortage> missing) {}
