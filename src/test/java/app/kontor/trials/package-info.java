/**
 * Whether what the program acknowledged is still there after the worst that can happen to a PC. Each trial is started by a command of
 * its own with as many rounds as one likes (see the README, "What it is tried with"), has a short version in the tests, prints its seed,
 * what it tried and what it found, and ends with exit status 1 if anything was lost, half, silent or hanging.
 *
 * <p>Kept shops ({@link app.kontor.trials.GoldenShop}): a small shop of every schema that was ever released, made by the program of
 * its time through its own command line. They prove that today's program opens it and answers the same; not that a shop of 100,000
 * orders migrates in reasonable time.
 *
 * <p>Kills ({@link app.kontor.trials.KillTrial}): a process that works in a shop as people do is killed as the operating system kills, at
 * work, while opening, while closing, while restoring ({@link app.kontor.trials.RestoreKills}), in a plain shop and in an encrypted one, also after more than 90 seconds, when H2 uses the room of its oldest pages again. They prove that
 * each command that was acknowledged is there with all its rows, that at most one more is, and that the shop opens by itself; not that a
 * power cut does no harm: what the process has written, the operating system still has.
 *
 * <p>Upgrades ({@link app.kontor.trials.UpgradeTrial}): the first start with a kept shop is killed, or an operation of its disk fails.
 * They prove that the shop is the old or the new one, whole.
 *
 * <p>Power cuts ({@link app.kontor.trials.PowerTrial}): a shop works on a disk that is written down ({@code WatchedDisk},
 * {@code WatchedFilePath}), every write, cut, sync, rename and removal of database, journal, manifest and documents. At any point of the
 * recording {@code PowerCut} says what a disk could hold: what was synced, and of the rest nothing, the first part, any part, any sectors,
 * or garbage. The program's own start opens it; all rows must be those after the last acknowledged command or the one after it. It is a
 * model: it proves that the program syncs what it must, in the right order. It does not prove that a disk obeys a sync.
 *
 * <p>Undertakings ({@link app.kontor.trials.Undertakings}): what replaces the whole of a shop (backup, restore, upgrade, encryption on and
 * off) and changes none of its rows. They get power cuts and failing operations as well: the rows must be the same afterwards, the backups
 * whole, nothing left lying, and of a shop that is encrypted nothing readable. The second place of backups is not watched.
 *
 * <p>Failing disk ({@link app.kontor.trials.FaultTrial}): in each scenario each operation in turn is refused for want of space, for an
 * input/output error, for want of permission, once or from then on. They prove that a sentence comes, that nothing said to be not done
 * is done, that the next start is in order, and that nothing hangs; not what a disk does that says yes and writes nothing.
 *
 * <p>Damage ({@link app.kontor.trials.DamageTrial}): one file of a closed shop is changed at random, with the manifest and without. All
 * rows and documents must be what they were, or the start or the check must say so. They do not prove anything of two damages that fit
 * each other, nor of somebody who forges database, journal and digests together.
 */
@NullMarked
package app.kontor.trials;

import org.jspecify.annotations.NullMarked;
