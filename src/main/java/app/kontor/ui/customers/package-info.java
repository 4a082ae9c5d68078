/** Customers: who bought, what they bought, and making one of two who are the same. */
@NullMarked
package app.kontor.ui.customers;

import org.jspecify.annotations.NullMarked;
