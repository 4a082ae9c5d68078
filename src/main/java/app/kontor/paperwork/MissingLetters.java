package app.kontor.paperwork;

/**
 * Letters of one document that had to be printed as a box.
 *
 * @param document its number
 * @param letters each once, in the order of their appearance
 */
public record MissingLetters(String document, String letters) {}
