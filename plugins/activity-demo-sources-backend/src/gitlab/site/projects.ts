import { defaultBranchAt } from '../../chronicle/refsAt';
import { erasOf } from '../../chronicle/erasOf';
import { Service } from '../../model';
import { Visit } from './Visit';

/** The projects that are there and that the account sees, oldest id first. */
export function visibleServices(visit: Visit): Service[] {
  const { site, account, at } = visit;
  const { teams, services } = site.company;
  const seen = new Set(
    teams.slice(0, account.teams ?? teams.length).map(({ id }) => id),
  );
  return services.filter(
    service =>
      seen.has(service.team) && erasOf(site.company, service).createdAt < at,
  );
}

export function isArchived({ site, at }: Visit, service: Service): boolean {
  const { closedAt } = erasOf(site.company, service);
  return closedAt !== undefined && closedAt < at;
}

export function defaultBranchOf({ site, at }: Visit, service: Service): string {
  return defaultBranchAt(erasOf(site.company, service), at);
}

/** Where a project was before it was moved, which some were: the path is forwarded for good. */
export function formerPathOf(
  { site }: Visit,
  service: Service,
): string | undefined {
  return site.company.services.indexOf(service) % 14 === 3
    ? `tidewater/incubator/${service.id}`
    : undefined;
}
