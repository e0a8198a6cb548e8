import type { Exactly } from './Exactly';

/** That a field of an item is a guess before a moment: a row of `work_item_spans` with the field `exact`. */
export interface InexactField {
  itemId: number;
  /** The field. */
  value: string;
  /** Why, see `buildSpans`. */
  label: string | null;
  /** UTC epoch milliseconds. */
  from: number;
}

/** When everything there was of some items was read for the first time, as far as that has been. */
export interface FirstReads {
  /** The latest, UTC epoch milliseconds; null if nothing is known. */
  completeAt: number | null;
  /** Whether some is still being read for the first time. */
  isPending: boolean;
}

const fieldWords: Readonly<Record<string, string>> = {
  status: 'the status',
  category: 'the stage',
  parent: 'the parent',
  assignee: 'the assignee',
  blocked: 'the mark that it is blocked',
  sprint: 'the sprint',
  estimate: 'the estimate',
  type: 'the type',
  priority: 'the priority',
  project: 'the project',
  key: 'the key',
};

/** Says from when on the past of items is exact, and why not from earlier. */
export function describeExactness(
  fields: readonly InexactField[],
  reads: FirstReads,
): Exactly {
  const froms = fields.map(({ from }) => from);
  if (reads.completeAt !== null) froms.push(reads.completeAt);
  return {
    from: froms.reduce<number | null>(
      (latest, from) => (latest === null || from > latest ? from : latest),
      null,
    ),
    reasons: [...reasonsOfReads(reads), ...reasonsOfFields(fields)],
  };
}

function reasonsOfReads({ completeAt, isPending }: FirstReads): string[] {
  const reasons: string[] = [];
  if (completeAt !== null) {
    reasons.push(
      `What was deleted at its source before ${new Date(
        completeAt,
      ).toISOString()}, when everything was read for the first time, is not known.`,
    );
  }
  if (isPending) {
    reasons.push(
      'Some of it is still being read for the first time: more may turn up.',
    );
  }
  return reasons;
}

function reasonsOfFields(fields: readonly InexactField[]): string[] {
  const groups = new Map<string, Set<number>>();
  for (const { itemId, value, label } of fields) {
    const text = reasonOf(fieldWords[value] ?? value, label);
    groups.set(text, (groups.get(text) ?? new Set()).add(itemId));
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([text, items]) => `Of ${countOf(items.size)} ${text}.`);
}

function reasonOf(field: string, label: string | null): string {
  if (label === 'unlogged') {
    return `${field} has changed without an entry in the changelog`;
  }
  if (label === 'silent') {
    return `an entry in the changelog does not tell what ${field} was before`;
  }
  return `nobody knows the stage of a status that it has had`;
}

function countOf(items: number): string {
  return items === 1 ? 'one item' : `${items} items`;
}
