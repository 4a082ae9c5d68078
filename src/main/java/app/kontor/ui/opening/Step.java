package app.kontor.ui.opening;

import javafx.scene.Node;

/** One of the steps that set up a shop. */
interface Step {
    /** Names its texts. */
    String code();

    Node node();

    void focus();

    /** Writes down what was answered. @return false if something is wrong, which the step then shows */
    boolean answer();

    /** Back to what is usual. */
    void skip();
}
