package app.kontor.trials;

/** What becomes of writes that were not synced when the power fails. */
enum Loss {
    /** None of them arrived. */
    ALL,
    /** The first few arrived, in order. */
    TAIL,
    /** Any of them arrived: the disk may change their order. */
    SOME,
    /** Any sectors of any of them arrived. */
    SECTORS_512,
    SECTORS_4096,
    /** Files have their new size; where no bytes arrived there is what the disk held before: anything. */
    GARBAGE,
    /** Everything arrived: as after a killed process. */
    NOTHING
}
