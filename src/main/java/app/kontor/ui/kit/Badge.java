package app.kontor.ui.kit;

import org.kordamp.ikonli.Ikon;

/** A state as a word, an icon and a tone; a table shows it as a chip or as a quiet coloured icon beside the word. */
public record Badge(String text, Ikon icon, Tone tone) {}
