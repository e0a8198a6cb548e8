import type { ContributorClass, ValueCount } from '../../reads/counts';
import type { Selection } from '../../scope/Selection';
import type { ContributorDirectory } from '../ContributorDirectory';
import { isSqlite, type Tx } from '../Database';
import { readReadyRanges } from '../rollups/readReadyRanges';
import { countBy } from './countBy';
import { countInOnePass } from './countInOnePass';
import type { Dimension } from './dimensions';
import { readContributors } from './readContributors';

/** What happened, and who did it. */
export interface Activity {
  /** Of all classes. Values without events are not among them. */
  counts: ValueCount[];
  /** Of the classes that were asked for, see `readContributors`. */
  contributors: ContributorClass[];
}

/**
 * Counts the events of a selection and finds out who has any.
 *
 * @param classes - the values of the class bits of which contributors are looked for
 */
export async function countActivity(
  tx: Tx,
  selection: Selection,
  dimension: Dimension,
  classes: readonly number[],
  directory: ContributorDirectory,
): Promise<Activity> {
  if (!isSqlite(tx) && leavesOut(selection)) {
    return countInOnePass(tx, selection, dimension, classes, directory);
  }
  const ready = await readReadyRanges(tx, selection);
  return {
    counts: await countBy(tx, selection, dimension, ready),
    contributors: await readContributors(
      tx,
      selection,
      classes,
      directory,
      ready,
    ),
  };
}

/**
 * Whether events are read that a filter leaves out. Otherwise it costs less to look for one event of each account: most
 * accounts have one at once.
 */
function leavesOut({ rollup, seenIn, branches }: Selection): boolean {
  return !rollup && (seenIn.length > 0 || branches !== undefined);
}
