import { enqueueBulk } from '../bulk/bulkQueue';
import type { ChangeListener } from '../eventChange';
import { enqueueCopies } from './enqueueCopies';

/** Notes whatever may be of another class because of changes, for `settleQueue` to look at. */
export const enqueueChanges: ChangeListener = async (changes, tx) => {
  await enqueueCopies(tx, changes);
  await enqueueBulk(tx, changes);
};

/** As above for a stream that is all new, of which all that it has is settled at its end: what it had not, or has no more. */
export const enqueueOldChanges: ChangeListener = async (changes, tx) => {
  const old = changes.filter(({ before }) => before !== undefined);
  await enqueueCopies(
    tx,
    old.filter(({ after }) => after === undefined),
  );
  await enqueueBulk(tx, old);
};
