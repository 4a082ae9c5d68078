/** Storefronts, and the map from what they call a thing to a variant and a number of pieces. */
@NullMarked
package app.kontor.channel;

import org.jspecify.annotations.NullMarked;
