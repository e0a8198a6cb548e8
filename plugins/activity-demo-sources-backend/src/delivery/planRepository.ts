import { Instant } from '../model';
import { Development, ItemDraft } from '../work';
import { ChangePlan } from './ChangePlan';
import { endBefore } from './changes/endBefore';
import { planChores } from './changes/planChores';
import { planItemChanges } from './changes/planItemChanges';
import { Setting } from './changes/Setting';
import {
  planBranchPipelines,
  planScheduledPipelines,
} from './pipelines/planBranchPipelines';
import { planDeployPipeline } from './pipelines/planDeployPipeline';
import { ReleaseStyle } from './releases/Occurrence';
import { ReleasePlanner } from './releases/ReleasePlanner';
import { ReleaseRecord } from './releases/ReleaseRecord';
import { Eras } from './Eras';
import { PipelinePlan, RepositoryPlan } from './RepositoryPlan';
import { keepsTickets, planTickets } from './tickets/planTickets';

const weekMs = 7 * 86_400_000;
const styles: readonly ReleaseStyle[] = ['continuous', 'versions', 'daily'];

/** An item that takes code. */
export type DevelopedItem = ItemDraft & { readonly development: Development };

/** A repository's plan, of which the deployments have no ids yet. */
export type UnnumberedRepository = Omit<
  RepositoryPlan,
  'deployments' | 'versions'
> &
  Pick<ReleaseRecord, 'deployments' | 'versions' | 'failures'>;

/** Plans the life of a repository up to a moment. */
export function planRepository(
  setting: Setting,
  eras: Eras,
  items: readonly DevelopedItem[],
  horizon: Instant,
): UnnumberedRepository {
  const { index, service } = setting;
  const { createdAt, closedAt, defaultBranches } = eras;
  const until = Math.min(horizon, closedAt ?? horizon);
  const resetsApprovals = index % 2 === 1;
  const changes = [
    ...items.flatMap((item, place) => {
      const others = earlierOf(items, place);
      return planItemChanges(setting, item, others, resetsApprovals);
    }),
    ...weeksOf(setting, createdAt, until).flatMap(week =>
      planChores(setting, { ...week, resetsApprovals }),
    ),
  ].flatMap(change => withinEras(change, eras));
  changes.sort(byStart);

  const style = styles[(index + Math.floor(index / 3)) % styles.length];
  const record = new ReleasePlanner(
    setting,
    style,
    closedAt === undefined ? Infinity : closedAt - 4 * weekMs,
  ).plan(changes, createdAt, until);
  const late = { closedAt, createdAt, defaultBranches: [] };
  const all = [
    ...changes,
    ...record.changes.flatMap(change => withinEras(change, late)),
  ].sort(byStart);
  const isOpen = (at: Instant) => closedAt === undefined || at < closedAt;
  const pipelines = [
    ...record.pipelines,
    ...record.deployments.flatMap(planDeployPipeline),
    ...all.flatMap(change => planBranchPipelines(setting, change)),
    ...planScheduledPipelines(setting, createdAt, until),
  ]
    .filter(pipeline => isOpen(startOf(pipeline)))
    .sort((one, other) => startOf(one) - startOf(other));
  const tickets = keepsTickets(setting)
    ? weeksOf(setting, createdAt, until).flatMap(week =>
        planTickets(setting, { ...week, resetsApprovals }),
      )
    : [];
  return {
    service: service.id,
    createdAt,
    defaultBranches,
    resetsApprovals,
    changes: all,
    versions: record.versions.filter(({ at }) => isOpen(at)),
    pipelines,
    deployments: record.deployments
      .filter(deployment => isOpen(startOf(deployment)))
      .sort((one, other) => startOf(one) - startOf(other)),
    tickets: tickets.sort((one, other) => one.openedAt - other.openedAt),
    failures: record.failures,
  };
}

/** A few items that were there before, for descriptions to mention. */
function earlierOf(
  items: readonly DevelopedItem[],
  place: number,
): DevelopedItem[] {
  const { startedAt } = items[place].development;
  return items
    .slice(Math.max(0, place - 12), place)
    .filter(({ createdAt }) => createdAt < startedAt);
}

function weeksOf(
  { company }: Setting,
  createdAt: Instant,
  until: Instant,
): { index: number; from: Instant }[] {
  const weeks = [];
  for (let from = company.founded; from <= until; from += weekMs) {
    const index = Math.round((from - company.founded) / weekMs);
    weeks.push({ index, from: Math.max(from, createdAt) });
  }
  return weeks;
}

/** Whatever is open when the repository is closed, or its default branch renamed, is ended before. */
function withinEras(
  change: ChangePlan,
  { closedAt, defaultBranches }: Eras,
): ChangePlan[] {
  let within: ChangePlan | undefined = change;
  for (const { from } of defaultBranches.slice(1)) {
    if (change.startedAt < from) within = within && endBefore(within, from);
  }
  if (closedAt !== undefined) within = within && endBefore(within, closedAt);
  return within ? [within] : [];
}

function byStart(one: ChangePlan, other: ChangePlan): number {
  if (one.startedAt !== other.startedAt) return one.startedAt - other.startedAt;
  return one.key < other.key ? -1 : 1;
}

function startOf({
  statuses,
}: Pick<PipelinePlan, 'statuses'> | ReleaseRecord['deployments'][number]) {
  return statuses[0].at;
}
