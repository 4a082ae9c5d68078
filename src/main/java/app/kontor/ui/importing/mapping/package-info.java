/**
 * The wizard of the import: a file that no format knows becomes a profile in two steps, and then the usual plan.
 *
 * <p>The first step says how the file is read, the second what its columns are. Both change one {@link
 * app.kontor.ui.importing.mapping.MappingDraft}; the wizard alone knows which step is shown. Nothing is asked that could be guessed: every
 * choice begins with the guess, and the guess says why. The profile is kept when the plan is made, under the name that stands there;
 * without a name it serves this once.
 */
@NullMarked
package app.kontor.ui.importing.mapping;

import org.jspecify.annotations.NullMarked;
