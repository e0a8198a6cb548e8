import type {
  ActivityRecord,
  ActorRecord,
  ChangeRecord,
  DeploymentRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import { seedOf, shaOf } from '../../organisation/mixBits';
import { Random } from '../../repository/Random';
import type { DoraProject, MadeDora } from './MadeDora';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const author: ActorRecord = {
  identity: 'account',
  id: 'person-1',
  name: 'Person 1',
};

/** A deployment as it is made, wherever it is read. */
export interface DeploymentPlace {
  dora: MadeDora;
  project: DoraProject;
  /** Of the service, from 0. */
  nth: number;
  /** The end of all that was made, UTC epoch milliseconds. */
  now: number;
}

/** What a deployment is, by its number: every twelfth breaks something, some take back what was there, some repair. */
export function fateOf(nth: number): {
  breaks: boolean;
  isRollback: boolean;
  isHotfix: boolean;
  isRevert: boolean;
} {
  return {
    breaks: nth % 12 === 5,
    isRollback: nth % 24 === 6,
    isHotfix: nth % 24 === 18,
    isRevert: nth % 48 === 8,
  };
}

/** A deployment with the changes that it brings, and the incident that follows if it breaks something. */
export function makeDeployment(place: DeploymentPlace): ActivityRecord[] {
  const { dora, project, nth, now } = place;
  const { breaks, isRollback } = fateOf(nth);
  const finishedAt = dora.deployedAt(project, nth, now);
  const changes = isRollback
    ? []
    : Array.from({ length: dora.changesPerDeployment }, (_, k) =>
        makeChange(place, k, finishedAt),
      );
  return [
    ...changes,
    ...makeRuns(place, finishedAt, changes),
    ...(breaks ? [makeIncident(place, finishedAt)] : []),
  ];
}

function makeRuns(
  { project, nth }: DeploymentPlace,
  finishedAt: number,
  changes: readonly ChangeRecord[],
): DeploymentRecord[] {
  const { number } = project;
  const regions = number % 4 === 0 ? ['eu', 'us'] : ['eu'];
  // A rollback brings back what was there before the last one.
  const built = fateOf(nth).isRollback ? nth - 2 : nth;
  return regions.map((region, place) => ({
    kind: 'deployment',
    id: `${number}-${nth}-${region}`,
    environment: `prod-${region}`,
    tier: 'production',
    status: 'success',
    statuses: [{ status: 'success', at: finishedAt - place * minuteMs }],
    ref: 'main',
    sha: shaOf(1, number, built),
    pipeline: `${number}${String(nth).padStart(5, '0')}`,
    job: `${number}-${nth}-${region}`,
    jobName: `deploy:${region}`,
    createdAt: finishedAt - 10 * minuteMs,
    updatedAt: finishedAt - place * minuteMs,
    finishedAt: finishedAt - place * minuteMs,
    changes: changes.map(({ id }) => id),
    sourceVersion: finishedAt,
  }));
}

function makeChange(
  { dora, project, nth }: DeploymentPlace,
  k: number,
  deployedAt: number,
): ChangeRecord {
  const { number } = project;
  const { isHotfix, isRevert } = fateOf(nth);
  const random = new Random(seedOf(number, nth, k));
  const mergedAt = deployedAt - Math.floor((0.2 + random.next()) * 9 * hourMs);
  const openedAt = mergedAt - Math.floor(random.next() ** 3 * 200 * hourMs);
  const count = nth * dora.changesPerDeployment + k;
  const isFirst = k === 0;
  const taken = `Calm the quay ${count - 3 * dora.changesPerDeployment}`;
  return {
    kind: 'change',
    id: `${number}-${nth}-${k}`,
    number: count + 1,
    title: isFirst && isRevert ? `Revert "${taken}"` : `Calm the quay ${count}`,
    state: 'merged',
    draft: false,
    author,
    reviewers: [],
    sourceBranch: `${isFirst && isHotfix ? 'hotfix/' : ''}quay-${count}`,
    targetBranch: 'main',
    labels: [],
    openedAt,
    updatedAt: mergedAt,
    mergedAt,
    drafts: [],
    firstCommitAt: openedAt - Math.floor(random.next() * 20 * hourMs),
    headSha: shaOf(2, number, count),
    mergeSha: shaOf(3, number, count),
    commits: [shaOf(2, number, count)],
    approvals: [],
    workItemKeys: [],
    sourceVersion: mergedAt,
  };
}

function makeIncident(
  { project, nth }: DeploymentPlace,
  deployedAt: number,
): WorkItemRecord {
  const { number, key } = project;
  const createdAt = deployedAt + 20 * minuteMs;
  const resolvedAt = createdAt + (1 + (nth % 9)) * hourMs;
  return {
    kind: 'workItem',
    id: `${number}-${nth}`,
    key: `${key}-${nth + 1}`,
    type: { id: '1', name: 'Incident' },
    summary: `The quay is dark, ${nth}`,
    status: { id: '3', name: 'Done', category: 'done' },
    labels: ['incident'],
    components: [],
    reporter: author,
    fixVersions: [],
    flagged: false,
    sprints: [],
    links: [],
    createdAt,
    updatedAt: resolvedAt,
    resolvedAt,
    sourceVersion: resolvedAt,
  };
}
