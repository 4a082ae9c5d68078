/** Where everything is put together: the only place that says {@code new} on use cases and screens. */
@NullMarked
package app.kontor.app;

import org.jspecify.annotations.NullMarked;
