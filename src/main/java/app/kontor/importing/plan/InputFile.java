package app.kontor.importing.plan;

/** A file as it was dropped in: its name for messages, its bytes for everything else. */
public record InputFile(String name, byte[] bytes) {}
