/**
 * The shop's own kinds of files, and those that come with the program: looked through, renamed, copied, handed on to a colleague.
 *
 * <p>What a profile says is changed in the wizard, where its columns stand: with the last file that was read by it, which the shop has kept, else
 * with one that is chosen. A profile of the program is copied first. The page is reached from Import and has no place of its own in the
 * sidebar: nobody goes there every week.
 */
@NullMarked
package app.kontor.ui.profiles;

import org.jspecify.annotations.NullMarked;
