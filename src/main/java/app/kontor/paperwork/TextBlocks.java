package app.kontor.paperwork;

import java.util.ArrayList;
import java.util.List;

/** Makes blocks of running text: one block a line, so that a page may break between lines but never through one. */
final class TextBlocks {
    private static final float SHARE_OF_EM = 4;

    private final Typesetter type;
    private final float left;
    private final float right;

    TextBlocks(Typesetter type, float left, float right) {
        this.type = type;
        this.left = left;
        this.right = right;
    }

    Block title(String text) {
        String fitted = type.fit(text, TextStyle.TITLE, right - left);
        return Block.of(TextStyle.TITLE.leading() + 10, (canvas, top) ->
                canvas.text(fitted, left, top + TextStyle.TITLE.ascent(), TextStyle.TITLE)).keptWithNext();
    }

    /** A small heading above what follows. */
    Block heading(String text) {
        return Block.of(TextStyle.HEAD.leading() + SHARE_OF_EM, (canvas, top) ->
                canvas.text(text, left, top + TextStyle.HEAD.ascent(), TextStyle.HEAD)).keptWithNext();
    }

    List<Block> paragraph(String text, TextStyle style) {
        List<Block> blocks = new ArrayList<>();
        for (String line : type.wrap(text, style, right - left)) {
            blocks.add(
                    Block.of(style.leading(), (canvas, top) -> canvas.text(line, left, top + style.ascent(), style)));
        }
        return blocks;
    }
}
