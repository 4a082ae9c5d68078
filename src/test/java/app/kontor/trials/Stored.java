package app.kontor.trials;

/** What a name on a disk stands for. */
sealed interface Stored permits StoredFile, StoredNames {}
