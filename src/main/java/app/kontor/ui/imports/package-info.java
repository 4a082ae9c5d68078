/**
 * What was imported so far: each import with its files, who brought it and what became of its records; beside it, before anybody takes it
 * back, what would go, what would stay and what can't go any more.
 */
@NullMarked
package app.kontor.ui.imports;

import org.jspecify.annotations.NullMarked;
