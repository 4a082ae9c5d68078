package app.kontor.ui.orders;

import app.kontor.ui.kit.Nodes;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A storefront as a small square with its letter. Its colour is data, not a part of the theme. */
public final class ChannelMark {
    private static final List<String> COLOURS = List.of("#57606a", "#8250df", "#1b7c83", "#9a6700", "#bf3989");

    private ChannelMark() {}

    public static Label of(String platform, String name) {
        Label mark = Nodes.label("");
        paint(mark, platform, name);
        mark.setTooltip(new Tooltip(name));
        mark.setAccessibleText(name);
        return mark;
    }

    public static void paint(Label label, String platform, String name) {
        label.getStyleClass().add("channel");
        label.setText(letter(platform, name));
        label.setStyle("-fx-background-color: " + colour(platform, name) + ";");
    }

    private static String letter(String platform, String name) {
        return switch (platform) {
            case "amazon" -> "a";
            case "ebay" -> "e";
            default -> name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
        };
    }

    private static String colour(String platform, String name) {
        return switch (platform) {
            case "shopify" -> "#507a34";
            case "etsy" -> "#b8520f";
            case "amazon" -> "#37475a";
            case "ebay" -> "#0064d2";
            case "woocommerce" -> "#7f54b3";
            case "bigcommerce" -> "#34313f";
            case "magento" -> "#b8410b";
            case "prestashop" -> "#b5004e";
            case "shopware" -> "#0b6fb8";
            case "square" -> "#3e4348";
            case "squarespace" -> "#222222";
            case "tiktok" -> "#a3123f";
            case "walmart" -> "#0053e2";
            case "wix" -> "#0c5ab0";
            default -> COLOURS.get(Math.floorMod(name.hashCode(), COLOURS.size()));
        };
    }
}
