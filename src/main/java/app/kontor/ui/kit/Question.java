package app.kontor.ui.kit;

/**
 * What a dialog asks, in the user's words.
 *
 * @param button the verb of what will happen; never "OK"
 * @param tone   DANGER for what can't be undone
 */
public record Question(String title, String text, String button, Tone tone) {
    public static Question of(String title, String text, String button) {
        return new Question(title, text, button, Tone.ACCENT);
    }

    public static Question dangerous(String title, String text, String button) {
        return new Question(title, text, button, Tone.DANGER);
    }
}
