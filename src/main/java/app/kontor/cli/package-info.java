/**
 * The program without a window: the same use cases, answers as a table for people or as one JSON object for scripts. The names of
 * commands, options, fields and codes are a promise (see the README); whoever adds may add, nobody renames.
 *
 * <p>Standard output carries the answer and nothing else; sentences and warnings go to standard error.
 */
@NullMarked
package app.kontor.cli;

import org.jspecify.annotations.NullMarked;
