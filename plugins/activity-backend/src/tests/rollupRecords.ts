import { fakeCommit } from '@activity-insights/plugin-activity-node/testUtils';
import type { EventRecord } from '@activity-insights/plugin-activity-node';

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
