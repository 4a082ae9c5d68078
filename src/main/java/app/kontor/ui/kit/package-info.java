/**
 * What every screen is made of: background work, tables over long lists, forms, actions, dialogs, toasts, the theme.
 *
 * <p>Decisions. This is the only package that says {@code runLater}, and {@link app.kontor.ui.kit.Background} the class in it: a
 * screen hands over work and gets the result on the JavaFX thread. (Dialogs says it once, to put the cursor into a form.) Work is never interrupted, because an interrupt closes
 * the file under the database; it is asked to stop. What the user did runs in the order in which it was done; what is
 * only read runs beside it, the newest question wins. Counts in tabs and sidebar, the last backup, what Ctrl+Z would take back: what stands
 * around a screen is asked ({@code Background.aside}) after all that stands in it is answered, so that at the start the list has both processors:
 * even when it asked before, in the same event, as sidebar and status bar do, which are made before the screen. With the sidebar's counts going
 * first, which open the orders' index, the first of 100,000 orders came after 1.35 s and 2.2 s computed, now after 1.04 and 1.8. A window's first
 * asides wait until its first screen is drawn too: with the start-up cache, a page of 100,000 orders is there 0.07 s sooner.
 *
 * <p>What an action needs stands once, in {@link app.kontor.ui.kit.ActionNeeds}; {@link app.kontor.ui.kit.Access} knows who sits here and
 * whether the shop takes anything. So an action that the role or the shop's state forbids is grey on its button, in menus and in the
 * palette, says why where the mouse rests, and says it aloud to its key. What is grey here is refused by the core as well.
 *
 * <p>{@link app.kontor.ui.kit.DataTable} holds the rows it has read, never all of them. It reads on when the eye comes near the end, and
 * backwards from the end when the user jumps there; ticks are kept as a question with exceptions, so that "all that
 * match" needs no rows. No FXML, no view models: lists show the core's records. No static state.
 *
 * <p>What a list costs the thread that draws is nearly all style rules: each node that comes into a window, and each style class that changes
 * there, makes JavaFX walk through all style sheets. So nothing comes and goes while rows pass: cells follow the {@code Patterns} of their
 * column by bindings, {@code SteadySkin} tells the rows in sight where JavaFX would empty and fill them again, a pane beside a list is told what
 * differs ({@link app.kontor.ui.kit.Redraw}), and {@link app.kontor.ui.kit.Page} keeps a pane that stays. With 10,000 orders: sort 28 to 7 ms
 * computed, another order 17 to 4, End and Home 23 to 10, a view 24 to 8 (medians of warm rounds). A bound label must not share its class with
 * one that style sheets may change: JavaFX keeps what it has worked out by class.
 *
 * <p>What such a walk costs is the number of rules that end in a node's class, and Primer has hundreds for controls that no screen has. The build
 * ({@code src/styles}) leaves those out and makes one sheet of ours, because each scene asks for each sheet: 1,063 rules of several classes became
 * 571. The first of 100,000 orders is laid out after 1.29 s instead of 1.43 and 2.2 s computed instead of 2.4, with the start-up cache on two
 * quiet cores. Loading fonts and words beside JavaFX's own start was tried and gained nothing: both cores are busy then.
 *
 * <p>{@link app.kontor.ui.kit.SteadyFlow} puts rows in their places once, when count and place are both known: JavaFX's own filled them at the
 * count, where the list stood before, and again at the place, and the list read a window more because rows far from the place had been in sight.
 * A row is no child that the flow must measure ({@code managed}), so another text in it lays out that row and not the table. Records come into
 * the rows of 8 a frame, the first rows are made 16 a frame: with 8 the first page of a start was there 40 ms later, with all at once 60 sooner. 100,000 orders, end and home: 13.8 to 9.6 ms computed, at most 30 to 18 (means of 50
 * warm rounds before and 90 after, on a busy machine); in a cold Java at most 29 to 18.
 *
 * <p>A pane keeps its room, empty, when nothing is chosen ({@link app.kontor.ui.kit.Page}): closing it would give the table columns more, and
 * JavaFX puts all cells in anew then. A view without orders costs 6 ms so (28 before), the next one with orders 13 (28), the end of a search 10
 * (26; 100,000 orders, medians of warm rounds on a busy machine). A table looks whether its placeholder is to be seen only when another is set,
 * so rows have one of their own.
 */
@NullMarked
package app.kontor.ui.kit;

import org.jspecify.annotations.NullMarked;
