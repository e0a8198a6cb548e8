import type {
  ActorRecord,
  EventRecord,
} from '@activity-insights/plugin-activity-node';
import type { Knex } from 'knex';
import type { ChangeFact } from '../flow/facts/ChangeFact';
import {
  changeFlowColumns,
  toChangeFact,
  type ChangeFlowValues,
} from '../store/flow/changes/changeFlowColumns';
import { fakeChange, fakePerson } from './fakeWork';

const minuteMs = 60_000;

/** When the changes of `fakeChange` are opened; they are drafts for a minute, and merged an hour later. */
export const openedAt = fakeChange(1).openedAt;

/** That somebody has commented on a change, half an hour after it was opened; the key is that of the comment. */
export function fakeReview(
  change: number,
  overrides: Partial<EventRecord> & { by?: ActorRecord } = {},
): EventRecord {
  const { by = fakePerson('ben'), ...rest } = overrides;
  return {
    kind: 'event',
    type: 'change_reviewed',
    key: `${change}`,
    occurredAt: openedAt + 30 * minuteMs,
    actor: by,
    title: `Change ${change}`,
    change: `${9000 + change}`,
    ...rest,
  };
}

/** How changes have flowed, by what people call them: stages in minutes. */
export async function readFlow(
  knex: Knex,
): Promise<Record<number, Record<string, unknown>>> {
  const rows = await knex('change_flow as f')
    .join('changes as c', 'c.id', 'f.change_id')
    .orderBy('c.number')
    .select('c.number', 'f.*');
  return Object.fromEntries(rows.map(row => [row.number, shown(toFact(row))]));
}

function toFact(row: Record<string, unknown>): ChangeFact {
  const values = Object.entries(changeFlowColumns).map(([name, type]) =>
    type === 'text' || row[name] === null ? row[name] : Number(row[name]),
  );
  return toChangeFact(values as ChangeFlowValues);
}

function shown(fact: ChangeFact) {
  const minutes = (ms: number | null) => (ms === null ? null : ms / minuteMs);
  return {
    pickup: minutes(fact.pickupMs),
    review: minutes(fact.reviewMs),
    deploy: minutes(fact.deployMs),
    reviews: fact.reviews,
    reviewers: fact.reviewers,
    byBot: fact.byBot,
  };
}
