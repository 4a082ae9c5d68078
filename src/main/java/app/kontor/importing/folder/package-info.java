/**
 * A folder that files are let fall into and imported from: by the open window, or by a command that a scheduler starts.
 *
 * <p>One folder for the shop (setting {@code import.folder}), in it one for each channel, named like it: what lies there is that channel's,
 * what lies beside them is recognised by its content; a folder that somebody makes names a channel that comes with its first file. A file is touched when it is complete: nobody has written to it for two seconds,
 * and its name is not one that browsers and copying programs give to unfinished ones. It is imported only when nothing of it is rejected and
 * nothing asks to be looked at; else it stays where it is and waits for somebody. What was imported goes to {@code done/<month>/} with a report
 * beside it. A list of ours that was edited is no import: who opens the folder says who takes it ({@code exporting.edited.DroppedLists}).
 * The database remembers nothing of this: what lies in the folder waits, and a file that was imported and could not be moved changes
 * nothing the next time.
 */
@NullMarked
package app.kontor.importing.folder;

import org.jspecify.annotations.NullMarked;
