import type {
  ActivityRecord,
  ActorRecord,
} from '@activity-insights/plugin-activity-node';
import { createRandom } from './createRandom';
import {
  fakeChange,
  fakeDeed,
  fakeDeployment,
  fakeEntry,
  fakeItem,
  fakePerson,
  fakeType,
} from './fakeWork';
import { now } from './FlowServer';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const statuses = [
  { id: '1', name: 'Open', category: 'todo' },
  { id: '3', name: 'In Progress', category: 'inProgress' },
  { id: '4', name: 'Review', category: 'inProgress' },
  { id: '9', name: 'Done', category: 'done' },
] as const;

/** It was deleted, so that nobody knows what it counts as. */
const limbo = { id: '77', name: 'Limbo' };

const types = [
  { id: '1', name: 'Story' },
  { id: '2', name: 'Bug' },
  { id: '8', name: 'Epic' },
];

const people = ['ada', 'ben', 'cy', 'dot', 'eve'];

/** The types of the tracker. */
export const flowTypes = [
  fakeType({ id: '1', name: 'Story', level: 0, childTypes: undefined }),
  fakeType({ id: '2', name: 'Bug', level: 0, childTypes: undefined }),
  fakeType({
    id: '8',
    name: 'Epic',
    level: 1,
    childTypes: ['Story', 'Bug'],
  }),
];

/**
 * Work items of a project with what has happened to them in the last 120 days: forwards, backwards, skipping columns, done when they
 * were created, through a status that is gone.
 *
 * @param first - number of the first one
 */
export function randomItems(
  project: string,
  first: number,
  count: number,
): ActivityRecord[] {
  const random = createRandom(first);
  const pick = <T>(list: readonly T[]) =>
    list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const createdAt = Math.floor(now - random() * 120 * dayMs);
    const steps = Math.floor(random() * 6);
    let at = createdAt;
    let status: { id: string; name: string } =
      random() < 0.1 ? statuses[3] : statuses[0];
    const entries: ActivityRecord[] = [];
    for (let step = 0; step < steps; step += 1) {
      at += Math.floor(random() * 8 * dayMs);
      const isLast = step === steps - 1;
      const ending = random() < 0.6 ? statuses[3] : pick(statuses);
      const passing = random() < 0.1 ? limbo : pick(statuses);
      const next = isLast ? ending : passing;
      if (at >= now || next.id === status.id) break;
      entries.push(
        fakeEntry(number, 0, {
          historyId: `${number}.${step}`,
          at,
          from: status.id,
          fromText: status.name,
          to: next.id,
          toText: next.name,
        }),
      );
      status = next;
    }
    const present =
      statuses.find(({ id }) => id === status.id) ??
      ({ ...limbo, category: 'inProgress' } as const);
    return [
      fakeItem(number, {
        key: `${project}-${number}`,
        summary: `Task ${number}`,
        type: pick(types),
        status: present,
        estimate: random() < 0.3 ? undefined : Math.ceil(random() * 8) / 2,
        assignee: fakePerson(pick(people)),
        createdAt,
        updatedAt: Math.max(at, createdAt),
      }),
      ...entries,
      fakeDeed(number, number, {
        key: `${project}.${number}`,
        occurredAt: createdAt,
        actor: fakePerson(pick(people)),
      }),
    ];
  }).flat();
}

/** Changes of the last 120 days with their reviews, and the deployments of some of them. */
export function randomChanges(first: number, count: number): ActivityRecord[] {
  const random = createRandom(first);
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const openedAt = Math.floor(now - random() * 120 * dayMs);
    const mergedAt = openedAt + Math.floor(random() * 9 * dayMs);
    const isMerged = random() < 0.8 && mergedAt < now;
    const author: ActorRecord =
      random() < 0.15
        ? { ...fakePerson('robot'), kind: 'bot' }
        : fakePerson('ada');
    const records: ActivityRecord[] = [
      fakeChange(number, {
        author,
        state: isMerged ? 'merged' : 'open',
        openedAt,
        drafts: [],
        updatedAt: isMerged ? mergedAt : openedAt,
        mergedAt: isMerged ? mergedAt : undefined,
        mergedBy: isMerged ? fakePerson('ben') : undefined,
        mergeSha: isMerged ? `${number}c` : undefined,
        workItemKeys: [],
      }),
    ];
    if (random() < 0.7) {
      records.push(
        fakeDeed(number, 0, {
          type: 'change_reviewed',
          key: `review.${number}`,
          workItem: undefined,
          change: `${9000 + number}`,
          actor: fakePerson('ben'),
          occurredAt: Math.floor(openedAt + random() * 3 * dayMs),
        }),
      );
    }
    if (isMerged && random() < 0.6) {
      const at = Math.min(mergedAt + hourMs, now);
      records.push(
        fakeDeployment(number, {
          statuses: [{ status: 'success', at }],
          createdAt: at,
          updatedAt: at,
          finishedAt: at,
        }),
      );
    }
    return records;
  }).flat();
}
