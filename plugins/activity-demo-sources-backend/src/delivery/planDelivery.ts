import { TimedIds } from '../chance';
import { Crew } from '../company';
import { Foundation, Instant, ServiceId, TeamId } from '../model';
import { ItemDraft } from '../work';
import { Setting } from './changes/Setting';
import { DeliveryPlan, Failure } from './DeliveryPlan';
import { Eras, planEras } from './Eras';
import {
  DevelopedItem,
  planRepository,
  UnnumberedRepository,
} from './planRepository';
import { UnnumberedDeployment } from './releases/ReleaseRecord';

/**
 * Plans everything that happens in a team's repositories. Up to the horizon nothing is missing, and it is the same
 * whatever the horizon is, if the drafts are.
 *
 * @param drafts - the team's items, whole lives; those with code make up most of the work
 * @throws NotFoundError if there is no such team
 */
export function planDelivery(
  company: Foundation,
  team: TeamId,
  drafts: readonly ItemDraft[],
  horizon: Instant,
): DeliveryPlan {
  const crew = new Crew(company, team);
  const places = company.team(team).services.map(id => {
    const index = company.services.findIndex(service => service.id === id);
    const service = company.services[index];
    const setting: Setting = { company, crew, service, index };
    return { setting, eras: planEras(setting) };
  });
  const byService = shareOut(drafts, places);
  const repositories = places.map(({ setting, eras }) =>
    planRepository(
      setting,
      eras,
      byService.get(setting.service.id) ?? [],
      horizon,
    ),
  );
  const ids = numberDeployments(company, team, repositories);
  return {
    team,
    horizon,
    repositories: repositories.map(({ failures: _, ...repository }) => ({
      ...repository,
      deployments: repository.deployments.map(deployment => ({
        id: ids.get(deployment)!,
        ...deployment,
      })),
    })),
    failures: repositories
      .flatMap(({ failures }) => failures)
      .map(
        (failure): Failure => ({
          ...failure,
          deployment: ids.get(failure.deployment)!,
        }),
      )
      .sort((one, other) => one.failedAt - other.failedAt),
  };
}

/** The items of each service. Where a repository is closed by then, another one of the team's gets the work. */
function shareOut(
  drafts: readonly ItemDraft[],
  places: readonly { setting: Setting; eras: Eras }[],
): Map<ServiceId, DevelopedItem[]> {
  const open = places.filter(({ eras }) => eras.closedAt === undefined);
  const shares = new Map<ServiceId, DevelopedItem[]>();
  for (const draft of drafts) {
    const { development } = draft;
    if (!development) continue;
    const wanted = places.find(
      ({ setting }) => setting.service.id === development.service,
    );
    const { doneAt, abandonedAt } = development;
    const endsAt = doneAt ?? abandonedAt ?? Infinity;
    const closed = wanted?.eras.closedAt ?? Infinity;
    const place = endsAt < closed || open.length === 0 ? wanted : open[0];
    if (!place) continue;
    const { id } = place.setting.service;
    const share = shares.get(id) ?? [];
    share.push({ ...draft, development });
    shares.set(id, share);
  }
  return shares;
}

/** Numbers follow the order of time over all of the team's repositories. */
function numberDeployments(
  company: Foundation,
  team: TeamId,
  repositories: readonly UnnumberedRepository[],
): Map<UnnumberedDeployment, number> {
  const ids = new TimedIds({
    epoch: company.founded,
    lanes: company.teams.length,
    lane: company.teams.findIndex(({ id }) => id === team),
    base: 50_000,
  });
  const all = repositories.flatMap(({ deployments }) => deployments);
  all.sort((one, other) => one.statuses[0].at - other.statuses[0].at);
  return new Map(all.map(one => [one, ids.take(one.statuses[0].at)]));
}
