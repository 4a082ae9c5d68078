@NullMarked
package app.kontor.paperwork;

import org.jspecify.annotations.NullMarked;
