package app.kontor.ui.pack;

import app.kontor.fulfilment.Feedback;
import app.kontor.ui.kit.Preferences;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the packer hears: short and high for right, low and double for wrong, two rising tones for an order that is complete. The tones
 * are made in code and played on a thread of their own; a PC without sound stays silent.
 */
final class PackSounds {
    private static final Logger LOG = LoggerFactory.getLogger(PackSounds.class);
    static final String ON = "pack.sound";
    static final String VOLUME = "pack.volume";
    private static final int RATE = 22_050;
    private static final int LOUD = 100;
    private static final int FADE = RATE / 200;

    private final Preferences preferences;
    private final ExecutorService player =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("kontor-sound").daemon().factory());

    PackSounds(Preferences preferences) {
        this.preferences = preferences;
    }

    /** From 0 for silent to 100. */
    static int volume(Preferences preferences) {
        return preferences.is(ON, true) ? Math.clamp(preferences.number(VOLUME, LOUD), 0, LOUD) : 0;
    }

    void play(Feedback feedback) {
        byte[] tones = tones(feedback, volume(preferences));
        if (tones.length > 0) {
            player.execute(() -> sound(tones));
        }
    }

    /** 16-bit mono; empty for nothing to hear. @param volume from 0 to 100 */
    static byte[] tones(Feedback feedback, int volume) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (volume <= 0) {
            return out.toByteArray();
        }
        switch (feedback) {
            case RIGHT, OPENED -> tone(out, 1320, 70, volume);
            case WRONG -> {
                tone(out, 196, 160, volume);
                tone(out, 0, 60, volume);
                tone(out, 196, 220, volume);
            }
            case COMPLETE -> {
                tone(out, 880, 90, volume);
                tone(out, 1320, 160, volume);
            }
            case QUIET -> {}
        }
        return out.toByteArray();
    }

    private static void tone(ByteArrayOutputStream out, int hertz, int millis, int volume) {
        int samples = RATE * millis / 1000;
        for (int i = 0; i < samples; i++) {
            double swell = Math.min(1, Math.min(i, samples - i) / (double) FADE); // without it the speaker clicks
            int level = (int) (Math.sin(2 * Math.PI * hertz * i / RATE) * swell * 0.5 * Short.MAX_VALUE * Math.min(LOUD, volume) / LOUD);
            out.write(level);
            out.write(level >> 8);
        }
    }

    private static void sound(byte[] tones) {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(tones, 0, tones.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | IllegalStateException | SecurityException silent) {
            LOG.debug("No sound on this PC: {}", silent.getMessage());
        }
    }
}
