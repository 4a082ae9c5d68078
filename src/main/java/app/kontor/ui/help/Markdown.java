package app.kontor.ui.help;

import app.kontor.ui.kit.Nodes;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/** Markdown as JavaFX nodes: headings, paragraphs, lists, tables, keys in backquotes, links. */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private final Consumer<String> onLink;

    /** @param onLink gets a link's target when it is followed */
    Markdown(Consumer<String> onLink) {
        this.onLink = onLink;
    }

    VBox nodes(String text) {
        VBox page = Nodes.styled(new VBox(), "markdown");
        blocks(PARSER.parse(text), page);
        return page;
    }

    private void blocks(Node parent, VBox into) {
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            into.getChildren().add(block(block));
        }
    }

    private javafx.scene.Node block(Node block) {
        return switch (block) {
            case Heading heading -> heading(heading);
            case BulletList list -> items(list, false);
            case OrderedList list -> items(list, true);
            case TableBlock table -> table(table);
            case FencedCodeBlock code -> Nodes.paragraph(code.getLiteral().stripTrailing(), "code-block", "num");
            case Paragraph paragraph -> flow(paragraph);
            default -> flow(block);
        };
    }

    private javafx.scene.Node heading(Heading heading) {
        Label label = Nodes.paragraph(plain(heading), "h" + Math.min(3, heading.getLevel()), "md-h" + Math.min(3, heading.getLevel()));
        label.setAccessibleRole(AccessibleRole.TEXT);
        return label;
    }

    private javafx.scene.Node items(Node list, boolean numbered) {
        VBox box = Nodes.styled(new VBox(), "md-list");
        int number = 1;
        for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
            VBox content = Nodes.column(4);
            blocks(item, content);
            Label mark = Nodes.label(numbered ? number++ + "." : "•", "muted", "md-mark");
            HBox line = new HBox(6, mark, Nodes.growing(content));
            box.getChildren().add(line);
        }
        return box;
    }

    private javafx.scene.Node table(TableBlock table) {
        GridPane grid = Nodes.styled(new GridPane(), "md-table");
        int line = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                int column = 0;
                for (Node cell = row.getFirstChild(); cell instanceof TableCell tableCell; cell = cell.getNext()) {
                    grid.add(tableCell.isHeader() ? Nodes.label(plain(cell), "overline") : flow(cell), column++, line);
                }
                line++;
            }
        }
        return grid;
    }

    private TextFlow flow(Node block) {
        TextFlow flow = Nodes.styled(new TextFlow(), "md-text");
        inline(block, flow, "");
        return flow;
    }

    private void inline(Node parent, TextFlow into, String style) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> into.getChildren().add(text(text.getLiteral(), style));
                case SoftLineBreak ignored -> into.getChildren().add(text(" ", style));
                case Code code -> into.getChildren().add(Nodes.label(code.getLiteral(), "kbd"));
                case StrongEmphasis strong -> inline(strong, into, "strong");
                case Emphasis emphasis -> inline(emphasis, into, "emphasis");
                case Link link -> into.getChildren().add(link(link));
                default -> inline(node, into, style);
            }
        }
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add("md-words");
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        return text;
    }

    private Hyperlink link(Link link) {
        Hyperlink node = new Hyperlink(plain(link));
        node.setOnAction(e -> onLink.accept(link.getDestination()));
        return node;
    }

    private static String plain(Node parent) {
        StringBuilder words = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            words.append(switch (node) {
                case org.commonmark.node.Text text -> text.getLiteral();
                case Code code -> code.getLiteral();
                case SoftLineBreak ignored -> " ";
                default -> plain(node);
            });
        }
        return words.toString();
    }
}
