/** Customers, and how one is recognised in many spellings. Two who look alike are never merged silently. */
@NullMarked
package app.kontor.partner;

import org.jspecify.annotations.NullMarked;
