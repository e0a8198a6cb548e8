import type { EventCensusRecord } from '@activity-insights/plugin-activity-node';
import { instanceKey } from '../../records/eventDraft';
import { toStorableText } from '../../records/storableText';
import type { Tx } from '../Database';
import type { ChangeListener } from '../eventChange';
import { kindOf } from '../eventKinds';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { removeEvents } from '../sweep/removeEvents';

/** The instance that records are about: its number, and its name as `source/instance`. */
export interface CountedInstance {
  instanceId: number;
  instance: string;
}

/** What one item or change has, by its id of the source. */
interface Census {
  kinds: ReadonlySet<number>;
  naturalKeys: ReadonlySet<string>;
}

/**
 * Takes out the events of work items and changes that these have no more. It comes after the events of the page are stored.
 *
 * @returns how many events were taken out
 */
export async function applyCensuses(
  tx: Tx,
  censuses: readonly EventCensusRecord[],
  about: CountedInstance,
  onChanges: ChangeListener,
): Promise<number> {
  if (censuses.length === 0) return 0;
  const unlisted = [
    ...(await readUnlisted(tx, 'work_item', censuses, about)),
    ...(await readUnlisted(tx, 'change', censuses, about)),
  ];
  return removeEvents(tx, unlisted, 'deleted', onChanges);
}

async function readUnlisted(
  tx: Tx,
  column: 'work_item' | 'change',
  censuses: readonly EventCensusRecord[],
  { instanceId, instance }: CountedInstance,
): Promise<number[]> {
  const bySubject = new Map<string, Census[]>();
  for (const census of censuses) {
    const subject = subjectOf(census, column);
    if (subject === undefined) continue;
    const known = bySubject.get(subject) ?? [];
    bySubject.set(subject, [...known, toCensus(census, instance)]);
  }
  if (bySubject.size === 0) return [];
  const rows = await readRows<EventRow>(tx, {
    text: `
      SELECT e.id, e.${column} AS subject, e.kind, e.natural_key
      FROM ${jsonRows(tx, 'r', { id: 'text' })}
      CROSS JOIN events AS e
      WHERE e.${column} = r.id AND e.instance_id = ? AND e.${column} IS NOT NULL AND e.removed_at IS NULL`,
    bindings: [
      JSON.stringify([...bySubject.keys()].map(id => [id])),
      instanceId,
    ],
  });
  return rows.flatMap(row => {
    const isUnlisted = bySubject
      .get(row.subject)!
      .some(
        ({ kinds, naturalKeys }) =>
          kinds.has(row.kind) && !naturalKeys.has(row.natural_key),
      );
    return isUnlisted ? [Number(row.id)] : [];
  });
}

function subjectOf(
  { of }: EventCensusRecord,
  column: 'work_item' | 'change',
): string | undefined {
  if ('workItem' in of) {
    return column === 'work_item' ? toStorableText(of.workItem) : undefined;
  }
  return column === 'change' ? toStorableText(of.change) : undefined;
}

function toCensus(
  { types, keys }: EventCensusRecord,
  instance: string,
): Census {
  return {
    kinds: new Set(types.map(kindOf)),
    naturalKeys: new Set(
      types.flatMap(type => keys.map(key => instanceKey(instance, type, key))),
    ),
  };
}

interface EventRow {
  id: BigIntColumn;
  subject: string;
  kind: number;
  natural_key: string;
}
