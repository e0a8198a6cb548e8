import { fakeCommit } from '@activity-insights/plugin-activity-node/testUtils';
import type {
  ChangeRecord,
  EventCensusRecord,
  EventRecord,
  TombstoneRecord,
} from '@activity-insights/plugin-activity-node';
import { fakeChange } from './fakeWork';

/** 2026-01-31 in buckets: the events are made around the end of a month. */
export const middle = Date.UTC(2026, 0, 31, 12) / 900_000;

const names = ['ana', 'bo', 'tool', 'cy'];

/** Every fourth is the work of another one under a new sha, every fifth a merge; offsets are of all kinds. */
export function commitRecord(number: number, project: number): EventRecord {
  const own = fakeCommit(number);
  const workNumber = number % 4 === 3 ? number - 1 : number;
  const work = fakeCommit(workNumber);
  const name = names[workNumber % 3 === 0 ? 2 : (workNumber >> 1) % 4];
  return {
    ...work,
    key: own.key,
    occurredAt:
      (middle + ((workNumber * 37) % 300) - 150) * 900_000 + workNumber,
    offsetMinutes: [60, -720, 840, undefined, 5130][number % 5],
    actor: { identity: 'email', id: `${name}@mail.example`, name },
    branch: { name: project === 0 ? 'main' : 'aside', order: project },
    commit: {
      ...work.commit!,
      sha: own.key,
      parents: number % 5 === 0 ? ['a', 'b'] : ['a'],
    },
  };
}

/** A change, or a deployment; a later revision is by somebody else and at another time. */
export function changeRecord(number: number, revision: number): EventRecord {
  const name = names[(number + revision) % names.length];
  return {
    kind: 'event',
    type: number % 2 === 0 ? 'change_opened' : 'deployment',
    key: String(number),
    occurredAt: (middle + number * 11 - 60 + revision * 40) * 900_000,
    actor: { identity: 'account', id: name, name },
    sourceVersion: revision,
  };
}

/**
 * A change of two commits that were squashed into a third one; a later revision has another one among them, or is by somebody
 * else.
 */
export function squashRecord(number: number, revision: number): ChangeRecord {
  const squash = 30 + number;
  const own = [3 * number, 3 * number + 1 + (revision & 1)];
  const name = names[(number + (revision >> 1)) % names.length];
  return {
    ...fakeChange(number, {
      author: { identity: 'account', id: name, name },
      reviewers: [],
      mergedBy: undefined,
    }),
    commits: own.map(each => fakeCommit(each).key),
    squashSha: fakeCommit(squash).key,
    signatures: [...own, squash].map(each => {
      const { key, occurredAt, actor } = commitRecord(each, 0);
      return { sha: key, at: occurredAt, by: actor };
    }),
    sourceVersion: revision,
  };
}

const deedTypes = ['item_created', 'item_commented', 'item_assigned'] as const;

/** Something that was done to one of six work items, by one of three people, in one of four busy minutes. */
export function deedRecord(number: number): EventRecord {
  const name = names[number % 3];
  return {
    kind: 'event',
    type: deedTypes[number % deedTypes.length],
    key: String(number),
    workItem: itemId(number % 6),
    occurredAt:
      (middle + (number % 4) * 90) * 900_000 + ((number * 37) % 100) * 1_000,
    actor: { identity: 'account', id: name, name },
  };
}

/** That a work item is gone. */
export function toTombstone(item: number): TombstoneRecord {
  return {
    kind: 'tombstone',
    of: 'workItem',
    id: itemId(item),
    reason: 'deleted',
  };
}

/** That a change of `squashRecord` is gone. */
export function squashTombstone(number: number): TombstoneRecord {
  const { id } = squashRecord(number, 0);
  return { kind: 'tombstone', of: 'change', id, reason: 'deleted' };
}

/** What was done to a work item, all of it. */
export function toCensus(listed: {
  item: number;
  deeds: number[];
}): EventCensusRecord {
  return {
    kind: 'eventCensus',
    of: { workItem: itemId(listed.item) },
    types: [...deedTypes],
    keys: listed.deeds.map(String),
  };
}

function itemId(item: number): string {
  return `item${item}`;
}
