import type { Page } from '@activity-insights/plugin-activity-node';
import { toEventDraft } from '../records/eventDraft';
import { sortRecords } from '../records/sortRecords';
import type { AccountCell, StateDraft } from '../records/state/StateDraft';
import { toStateDraft } from '../records/state/toStateDraft';
import type { PageToAppend } from '../store/appendPage';
import { retainedFrom } from '../time/retainedFrom';
import type { ReadContext, StreamRead } from './readStream';

/** The records of a page as they are stored. */
export interface MappedPage
  extends Pick<
    PageToAppend,
    'instance' | 'drafts' | 'states' | 'tombstones' | 'censuses'
  > {
  /** Everybody whom states name. */
  others: readonly AccountCell[];
  /** Records of events and states that are not stored, because they are too old or taken back on the same page. */
  passedOver: number;
}

/** Maps a page. What retention would take out again is not let in. */
export function mapPage(
  { isBot, now, retentionMs }: ReadContext,
  { claimed }: StreamRead,
  { records }: Page,
): MappedPage {
  const instance = claimed.row.id.split('/').slice(0, 2).join('/');
  const keptFrom = retainedFrom(now(), retentionMs);
  const sorted = sortRecords(records);
  const drafts = sorted.events
    .map(record => toEventDraft(record, instance, isBot))
    .filter(it => keptFrom === undefined || it.occurredAt >= keptFrom);
  const states = sorted.states.map(record => toStateDraft(record, isBot));
  const told = records.reduce(
    (n, { kind }) =>
      kind === 'tombstone' || kind === 'eventCensus' ? n : n + 1,
    0,
  );
  return {
    instance,
    drafts,
    states,
    tombstones: sorted.tombstones,
    censuses: sorted.censuses,
    others: everybodyIn(states),
    passedOver: told - drafts.length - states.length,
  };
}

/** Everybody whom states name. */
export function everybodyIn(states: readonly StateDraft[]): AccountCell[] {
  return states.flatMap(({ columns, search }) =>
    [...Object.values(columns), ...Object.values(search).flat(2)].filter(
      cell => cell !== null && typeof cell === 'object',
    ),
  );
}
