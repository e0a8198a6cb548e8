import type {
  ActivityRecord,
  ActorRecord,
  ChangeRecord,
} from '@activity-insights/plugin-activity-node';
import { seedOf } from '../../organisation/mixBits';
import { Random } from '../../repository/Random';
import { dayMs, days } from './madeDays';
import type { FlowProject, MadeFlow } from './MadeFlow';
import { madeBot, pickPerson } from './madePeople';

const hourMs = 3_600_000;
const botShare = 0.06;
const draftShare = 0.2;
const deployedShare = 0.85;

/** A change as it is made, wherever it is read. */
export interface ChangePlace {
  flow: MadeFlow;
  project: FlowProject;
  /** Its number over all projects. */
  change: number;
  /** The end of all that was made, UTC epoch milliseconds. */
  now: number;
}

/** A change with all that is told of it: what it is now, who has reviewed it and when, and how it came into production. */
export function makeFlowChange({
  flow,
  project,
  change,
  now,
}: ChangePlace): ActivityRecord[] {
  const random = new Random(seedOf(1, 2, change));
  const openedAt = Math.floor(now - random.next() * days * dayMs);
  const later = (at: number, most: number) =>
    Math.floor(at + 60_000 + random.next() ** 3 * most);
  const author = random.chance(botShare)
    ? madeBot
    : pickPerson(random, project);
  const draftUntil = random.chance(draftShare)
    ? later(openedAt, 6 * dayMs)
    : undefined;
  const readyAt = draftUntil ?? openedAt;
  const reviews = reviewsFrom(random, project, later(readyAt, 5 * dayMs));
  const endAt = later(reviews.at(-1)?.at ?? readyAt, 10 * dayMs);
  const end = random.chance(0.06) ? 'closed' : 'merged';
  const isOver = endAt < now && !random.chance(0.02);
  const state = isOver ? end : 'open';
  const mergedAt = state === 'merged' ? endAt : undefined;
  const seen = reviews.filter(({ at }) => at < now);
  const [last] = seen.slice(-1);
  const updatedAt = isOver ? endAt : last?.at ?? openedAt;
  const { from, to } = project.items;
  const item = from + (change % (to - from));
  const id = `${project.number}-${change}`;
  const record: ChangeRecord = {
    kind: 'change',
    id,
    number: change - project.changes.from + 1,
    title: `${flow.keyOf(project, item)} calm the quay ${change % 997}`,
    state,
    draft: draftUntil !== undefined && draftUntil >= now,
    author,
    reviewers: [],
    sourceBranch: `quay-${change}`,
    targetBranch: 'main',
    labels: [],
    openedAt,
    updatedAt,
    mergedAt,
    ...(state === 'closed' && { closedAt: endAt }),
    drafts:
      draftUntil === undefined
        ? []
        : [{ from: openedAt, ...(draftUntil < now && { to: draftUntil }) }],
    firstCommitAt: openedAt - Math.floor(random.next() ** 2 * 4 * dayMs),
    commits: [],
    approvals: last ? [{ by: last.by, approvedAt: last.at }] : [],
    size: {
      files: random.integer(1, 30),
      additions: random.integer(1, 600),
      deletions: random.integer(0, 300),
    },
    workItemKeys: [flow.keyOf(project, item)],
    sourceVersion: updatedAt,
  };
  return [
    record,
    ...seen.map<ActivityRecord>(({ by, at }, nth) => ({
      kind: 'event',
      type: 'change_reviewed',
      key: `${id}/${nth}`,
      occurredAt: at,
      actor: by,
      title: record.title,
      change: id,
    })),
    ...(mergedAt !== undefined && random.chance(deployedShare)
      ? deployments(id, later(mergedAt, 8 * dayMs), now)
      : []),
  ];
}

function reviewsFrom(
  random: Random,
  project: FlowProject,
  at: number,
): { by: ActorRecord; at: number }[] {
  return Array.from({ length: random.integer(0, 4) }, (_, nth) => ({
    by: pickPerson(random, project),
    at: at + nth * random.integer(1, 20) * hourMs,
  })).sort((a, b) => a.at - b.at);
}

function deployments(
  change: string,
  at: number,
  now: number,
): ActivityRecord[] {
  if (at >= now) return [];
  return [
    {
      kind: 'deployment',
      id: change,
      environment: 'production',
      tier: 'production',
      status: 'success',
      statuses: [{ status: 'success', at }],
      createdAt: at,
      updatedAt: at,
      finishedAt: at,
      changes: [change],
      sourceVersion: at,
    },
  ];
}
