import type {
  ActivityRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import { seedOf } from '../../organisation/mixBits';
import { Random } from '../../repository/Random';
import { dayMs, days } from './madeDays';
import { epicSize, type FlowProject, type MadeFlow } from './MadeFlow';
import { pickPerson } from './madePeople';
import { madeStatuses } from './madeStatuses';
import { planSteps } from './planSteps';
import { StepLog } from './StepLog';

/** Some stay in the backlog, and some are cut short by the present. */
const moreSteps = 1.13;

/** Types of made work items, from the highest down, with their levels. */
export const flowTypes = [
  { id: '0', name: 'Epic', level: 1 },
  { id: '1', name: 'Story', level: 0 },
  { id: '2', name: 'Bug', level: 0 },
  { id: '3', name: 'Sub-task', level: -1 },
] as const;

/** An item as it is made, wherever it is read. */
export interface ItemPlace {
  flow: MadeFlow;
  project: FlowProject;
  /** Its number over all projects. */
  item: number;
  /** The end of all that was made, UTC epoch milliseconds. */
  now: number;
}

/**
 * An item with all that is told of it: what it is now, its changelog, and that it was created.
 *
 * @param touchedAt - when it went on after all that was made: what was done is reopened, all else is done
 */
export function makeFlowItem(
  { flow, project, item: n, now }: ItemPlace,
  touchedAt?: number,
): ActivityRecord[] {
  const random = new Random(seedOf(1, 1, n));
  const createdAt = Math.floor(now - random.next() * days * dayMs);
  const wanted = flow.entriesPerItem * moreSteps * (0.5 + random.next());
  const steps = planSteps(random, Math.round(wanted));
  const reporter = pickPerson(random, project);
  const log = new StepLog(random, { project, item: n, now });
  // Few take long.
  const leadMs = (0.2 + 60 * random.next() ** 2.5) * dayMs;
  for (const at of pickMoments(random, createdAt, leadMs, steps.length)) {
    if (at < now) log.take(steps.shift()!, at);
  }
  if (touchedAt !== undefined) {
    const to = log.status === 'done' ? 'progress' : 'done';
    log.take({ field: 'status', to }, touchedAt);
  }
  const place = n - project.items.from;
  const epic = n - (place % epicSize);
  const { id, name } = flowTypes[typeAt(place)];
  const updatedAt = log.lastAt ?? createdAt;
  const record: WorkItemRecord = {
    kind: 'workItem',
    id: `${n}`,
    key: flow.keyOf(project, n),
    type: { id, name },
    summary: `Make the quay ${n % 997} of harbour ${n % 89} calm`,
    status: madeStatuses[log.status],
    labels: [],
    components: [],
    assignee: log.assignee,
    reporter,
    ...(epic !== n && {
      parent: { id: `${epic}`, key: flow.keyOf(project, epic) },
    }),
    fixVersions: [],
    estimate: log.estimate,
    flagged: log.isBlocked,
    sprints: log.sprints,
    links: [],
    createdAt,
    updatedAt,
    ...(log.status === 'done' && { resolvedAt: log.statusAt }),
    sourceVersion: updatedAt,
  };
  return [
    record,
    ...log.entries,
    {
      kind: 'event',
      type: 'item_created',
      key: `issue/${n}`,
      occurredAt: createdAt,
      actor: reporter,
      title: record.summary,
      workItem: record.id,
    },
  ];
}

function typeAt(place: number): number {
  if (place % epicSize === 0) return 0;
  return 1 + (place % 7 === 0 ? 2 : place % 2);
}

/** Ascending, no two at once, in no more than the time given and a little. */
function pickMoments(
  random: Random,
  from: number,
  lengthMs: number,
  count: number,
): number[] {
  return Array.from({ length: count }, () => random.next())
    .sort((a, b) => a - b)
    .map((share, nth) =>
      Math.floor(from + 1_000 * (nth + 1) + share * lengthMs),
    );
}
