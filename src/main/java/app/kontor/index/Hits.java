package app.kontor.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an answer.
 *
 * @param rows ids in the order asked for
 * @param next where the next page starts; null at the end
 */
public record Hits(List<Long> rows, @Nullable String next) {}
