import type {
  ActorRecord,
  ChangeRecord,
  DeploymentRecord,
  EventRecord,
  SprintRecord,
  WorkItemChangeRecord,
  WorkItemRecord,
  WorkItemTypeRecord,
} from '@activity-insights/plugin-activity-node';

const start = Date.UTC(2026, 0, 5, 9);
const hourMs = 3_600_000;

/** Somebody with an account at the tracker. */
export function fakePerson(id: string): ActorRecord {
  return {
    identity: 'account',
    id,
    name: `${id} Example`,
    email: `${id}@mail.example`,
  };
}

/** A work item of the project WEB. */
export function fakeItem(
  number: number,
  overrides: Partial<WorkItemRecord> = {},
): WorkItemRecord {
  return {
    kind: 'workItem',
    id: `${1000 + number}`,
    key: `WEB-${number}`,
    type: { id: '1', name: 'Story' },
    summary: `Story ${number}`,
    url: `https://tracker.example/browse/WEB-${number}`,
    status: { id: '3', name: 'In Progress', category: 'inProgress' },
    priority: 'Major',
    labels: ['work-support'],
    components: ['Checkout'],
    assignee: fakePerson('ada'),
    reporter: fakePerson('ben'),
    fixVersions: ['1.2'],
    estimate: 0.5,
    flagged: false,
    sprints: ['7'],
    links: [],
    createdAt: start + number * hourMs,
    updatedAt: start + (number + 1) * hourMs,
    dueOn: '2026-02-01',
    ...overrides,
  };
}

/** The same that names nobody, for stores that have no accounts. */
export function fakeNobodysItem(
  number: number,
  overrides: Partial<WorkItemRecord> = {},
): WorkItemRecord {
  return fakeItem(number, {
    assignee: undefined,
    reporter: undefined,
    ...overrides,
  });
}

/** An entry of the changelog of a work item. */
export function fakeEntry(
  item: number,
  position: number,
  overrides: Partial<WorkItemChangeRecord> = {},
): WorkItemChangeRecord {
  return {
    kind: 'workItemChange',
    workItem: `${1000 + item}`,
    historyId: `${5000 + item}`,
    position,
    at: start + (item + 1) * hourMs,
    actor: fakePerson('ada'),
    field: 'status',
    fieldId: 'status',
    from: '1',
    fromText: 'Open',
    to: '3',
    toText: 'In Progress',
    ...overrides,
  };
}

/** What somebody did to a work item; by number, an hour after the one before. */
export function fakeDeed(
  number: number,
  item: number,
  overrides: Partial<EventRecord> = {},
): EventRecord {
  return {
    kind: 'event',
    type: 'item_commented',
    key: `${number}`,
    occurredAt: start + number * hourMs,
    actor: fakePerson('ada'),
    title: `Comment ${number}`,
    workItem: `${1000 + item}`,
    ...overrides,
  };
}

/** A kind of work item. */
export function fakeType(
  overrides: Partial<WorkItemTypeRecord> = {},
): WorkItemTypeRecord {
  return {
    kind: 'workItemType',
    id: '1',
    name: 'Story',
    level: 0,
    childTypes: ['Sub-task'],
    ...overrides,
  };
}

/** A sprint of two weeks. */
export function fakeSprint(
  overrides: Partial<SprintRecord> = {},
): SprintRecord {
  return {
    kind: 'sprint',
    id: '7',
    name: 'Sprint 7',
    state: 'active',
    board: '2',
    startAt: start,
    endAt: start + 14 * 24 * hourMs,
    ...overrides,
  };
}

/** A merged change with two commits. */
export function fakeChange(
  number: number,
  overrides: Partial<ChangeRecord> = {},
): ChangeRecord {
  return {
    kind: 'change',
    id: `${9000 + number}`,
    number,
    title: `Change ${number}`,
    url: `https://forge.example/web/changes/${number}`,
    state: 'merged',
    draft: false,
    author: fakePerson('ada'),
    reviewers: [fakePerson('ben'), fakePerson('cy')],
    sourceBranch: 'feature',
    targetBranch: 'main',
    labels: ['fix'],
    openedAt: start,
    updatedAt: start + 2 * hourMs,
    mergedAt: start + hourMs,
    mergedBy: fakePerson('ben'),
    drafts: [{ from: start, to: start + 60_000 }],
    commits: [`${number}b`, `${number}a`],
    headSha: `${number}b`,
    mergeSha: `${number}c`,
    size: { files: 1, additions: 2, deletions: 3 },
    workItemKeys: [`web-${number}`],
    ...overrides,
  };
}

/** The same that names nobody, for stores that have no accounts. */
export function fakeNobodysChange(
  number: number,
  overrides: Partial<ChangeRecord> = {},
): ChangeRecord {
  return fakeChange(number, {
    author: undefined,
    mergedBy: undefined,
    reviewers: [],
    ...overrides,
  });
}

/** A deployment to production that has succeeded. */
export function fakeDeployment(
  number: number,
  overrides: Partial<DeploymentRecord> = {},
): DeploymentRecord {
  return {
    kind: 'deployment',
    id: `${7000 + number}`,
    number,
    environment: 'production',
    status: 'success',
    statuses: [{ status: 'success', at: start + hourMs }],
    sha: `${number}c`,
    actor: fakePerson('ben'),
    createdAt: start,
    updatedAt: start + hourMs,
    finishedAt: start + hourMs,
    changes: [`${9000 + number}`],
    ...overrides,
  };
}
