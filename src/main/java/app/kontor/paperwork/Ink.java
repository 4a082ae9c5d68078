package app.kontor.paperwork;

import java.awt.Color;

/** The few colours of our paper; all stay readable when printed in grey. */
enum Ink {
    TEXT(0x1F2328),
    MUTED(0x59636E),
    RULE(0x1F2328),
    HAIR(0xD1D9E0),
    TINT(0xF6F8FA);

    private final Color color;

    Ink(int rgb) {
        color = new Color(rgb);
    }

    Color color() {
        return color;
    }
}
