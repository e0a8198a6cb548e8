import { parentOf } from '../fields/parentOf';
import type { KnownFields } from '../fields/KnownFields';
import { isRecord } from '../fields/rawValues';
import { toCategory } from '../fields/StatusCategories';
import type { RawIssue } from '../mapping/CompleteIssue';

/** What names an issue in JQL. Keys of projects may be words of JQL, but never with a number. */
const nameOfIssue = /^(\d+|[A-Za-z][A-Za-z0-9_]*-\d+)$/;

/**
 * The id, else the key, of an item's parent if that may be one that is harvested for the sake of its children alone: those that are
 * not done are harvested anyway.
 */
export function parentToLookFor(
  { fields }: RawIssue,
  known: KnownFields,
): string | undefined {
  const parent = parentOf(fields, known);
  const name = parent?.id ?? parent?.key;
  if (name === undefined || !nameOfIssue.test(name)) return undefined;
  const category = shownCategory(fields.parent);
  return category === undefined || category === 'done' ? name : undefined;
}

/** Cloud shows the status of parents; where it does not, nothing is known. */
function shownCategory(parent: unknown) {
  if (!isRecord(parent) || !isRecord(parent.fields)) return undefined;
  const { status } = parent.fields;
  return isRecord(status) ? toCategory(status.statusCategory) : undefined;
}
