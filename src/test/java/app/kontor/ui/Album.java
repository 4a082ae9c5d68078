package app.kontor.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** The pictures in target/screens, written beside the test that takes them. */
public final class Album implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "screens");
    private static final int COLOURS_OF_A_REAL_SCREEN = 60;
    private static final int EVERY = 3;
    /** Large and quick: nobody keeps these files. */
    private static final float QUICK = 0.9f;
    private static final Color SHADE = new Color(0, 0, 0, 90);

    private final ExecutorService writers = Executors.newSingleThreadExecutor();
    private final List<CompletableFuture<Void>> written = new ArrayList<>();
    private final List<String> blank = new ArrayList<>();

    /** On the JavaFX thread: the window, and the dialogs before it. */
    public void take(String name, List<Scene> windows) {
        List<BufferedImage> images = windows.stream().map(scene -> SwingFXUtils.fromFXImage(scene.snapshot(null), null)).toList();
        written.add(CompletableFuture.runAsync(() -> write(name, images), writers));
    }

    /** The names of pictures on which there is nothing to see, once all are written. */
    public List<String> blank() {
        written.forEach(CompletableFuture::join);
        return blank;
    }

    @Override
    public void close() {
        writers.close();
    }

    private void write(String name, List<BufferedImage> images) {
        BufferedImage image = together(images);
        if (colours(image) < COLOURS_OF_A_REAL_SCREEN) {
            blank.add("blank: " + name);
        }
        try {
            Files.createDirectories(FOLDER);
            png(image, FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage together(List<BufferedImage> images) {
        BufferedImage window = images.getFirst();
        BufferedImage all = new BufferedImage(window.getWidth(), window.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = all.createGraphics();
        draw.drawImage(window, 0, 0, null);
        for (BufferedImage dialog : images.subList(1, images.size())) {
            draw.setColor(SHADE);
            draw.fillRect(0, 0, all.getWidth(), all.getHeight());
            draw.drawImage(dialog, (all.getWidth() - dialog.getWidth()) / 2, (all.getHeight() - dialog.getHeight()) / 2, null);
        }
        draw.dispose();
        return all;
    }

    private static void png(BufferedImage image, File file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(QUICK);
        Files.deleteIfExists(file.toPath());
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        }
        writer.dispose();
    }

    private static int colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight() && colours.size() < COLOURS_OF_A_REAL_SCREEN; y += EVERY) {
            for (int x = 0; x < image.getWidth(); x += EVERY) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
