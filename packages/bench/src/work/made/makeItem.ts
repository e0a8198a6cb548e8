import type {
  ActivityRecord,
  ChangeRecord,
  WorkItemChangeRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import { mixBits } from '../../organisation/mixBits';
import { people } from './madeEntities';
import { madeTypes, type MadeWork } from './MadeWork';

const dayMs = 86_400_000;
const days = 400;

const statuses = {
  todo: { id: '1', name: 'To Do', category: 'todo' },
  inProgress: { id: '2', name: 'In Progress', category: 'inProgress' },
  done: { id: '3', name: 'Done', category: 'done' },
} as const;

/** What an item is put below, from when on. */
export interface Move {
  item: number;
  parent: number;
  /** UTC epoch milliseconds. */
  at: number;
}

/**
 * An item with all that is told of it: what it is now, its changelog, that it was created, and for some a merge request.
 *
 * @param now - UTC epoch milliseconds
 * @param move - what has happened to it of late
 */
export function makeItem(
  work: MadeWork,
  n: number,
  now: number,
  move?: Move,
): ActivityRecord[] {
  const bits = mixBits(n + 1);
  const createdAt = now - (1 + (bits % days)) * dayMs;
  const stage = bits % 10;
  const startedAt = stage < 7 ? createdAt + dayMs / 2 : undefined;
  const doneAt = stage < 5 ? createdAt + (dayMs * 3) / 4 : undefined;
  const changes = [
    ...(startedAt ? [statusChange(n, 0, startedAt, 'todo', 'inProgress')] : []),
    ...(doneAt ? [statusChange(n, 1, doneAt, 'inProgress', 'done')] : []),
    ...(move ? [parentChange(work, n, move)] : []),
  ];
  const { type, parent } = work.standOf(n);
  const under = move?.parent ?? parent;
  const updatedAt = move?.at ?? doneAt ?? startedAt ?? createdAt;
  const begun = startedAt ? 'inProgress' : 'todo';
  const status = doneAt ? 'done' : begun;
  const actor = actorOf(bits % people);
  const item: WorkItemRecord = {
    kind: 'workItem',
    id: `${n}`,
    key: work.keyOf(n),
    type: { id: `${madeTypes.indexOf(type)}`, name: type },
    summary: `Make the ${bits % 9973} of harbour ${n % 997} calm`,
    status: statuses[status],
    priority: ['High', 'Medium', 'Low'][bits % 3],
    labels: bits % 20 === 0 ? [`label-${bits % 7}`] : [],
    components: [],
    assignee: actor,
    reporter: actor,
    ...(under !== undefined && {
      parent: { id: `${under}`, key: work.keyOf(under) },
    }),
    fixVersions: [],
    ...(bits % 3 === 0 && { estimate: 1 + (bits % 8) }),
    flagged: bits % 50 === 8,
    sprints: [],
    links: [],
    createdAt,
    updatedAt,
    ...(doneAt && { resolvedAt: doneAt }),
    ...(bits % 5 === 0 && {
      dueOn: new Date(createdAt + 90 * dayMs).toISOString().slice(0, 10),
    }),
    sourceVersion: updatedAt,
  };
  return [
    item,
    ...changes,
    {
      kind: 'event',
      type: 'item_created',
      key: `issue/${n}`,
      occurredAt: createdAt,
      actor,
      title: item.summary,
      workItem: item.id,
    },
    ...(bits % 6 === 0 && startedAt
      ? [makeChange(n, item.key, startedAt, doneAt)]
      : []),
  ];
}

function actorOf(person: number) {
  return {
    identity: 'account' as const,
    id: `person-${person}`,
    name: `Person ${person}`,
    email: `person-${person}@made.example`,
  };
}

function statusChange(
  n: number,
  place: number,
  at: number,
  from: keyof typeof statuses,
  to: keyof typeof statuses,
): WorkItemChangeRecord {
  const [before, after] = [statuses[from], statuses[to]];
  return {
    kind: 'workItemChange',
    workItem: `${n}`,
    historyId: `${n}-${place}`,
    position: 0,
    at,
    field: 'status',
    fieldId: 'status',
    from: before.id,
    fromText: before.name,
    to: after.id,
    toText: after.name,
  };
}

function parentChange(
  work: MadeWork,
  n: number,
  { parent, at }: Move,
): WorkItemChangeRecord {
  const before = work.standOf(n).parent;
  return {
    kind: 'workItemChange',
    workItem: `${n}`,
    historyId: `${n}-moved-${at}`,
    position: 0,
    at,
    field: 'IssueParentAssociation',
    ...(before !== undefined && {
      from: `${before}`,
      fromText: work.keyOf(before),
    }),
    to: `${parent}`,
    toText: work.keyOf(parent),
  };
}

function makeChange(
  n: number,
  key: string,
  openedAt: number,
  mergedAt: number | undefined,
): ChangeRecord {
  return {
    kind: 'change',
    id: `change-${n}`,
    number: n + 1,
    title: `${key} calm harbour`,
    state: mergedAt ? 'merged' : 'open',
    draft: false,
    reviewers: [],
    sourceBranch: key.toLowerCase(),
    targetBranch: 'main',
    labels: [],
    openedAt,
    updatedAt: mergedAt ?? openedAt,
    mergedAt,
    drafts: [],
    commits: [],
    workItemKeys: [key],
    sourceVersion: mergedAt ?? openedAt,
  };
}
