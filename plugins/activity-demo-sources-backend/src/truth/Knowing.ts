import type { Chronicle, Company, Instant, PersonId, TeamId } from '../model';
import type { IsoInstant } from './rows';

/** What the rows of one team at one moment are made from. */
export interface Knowing {
  readonly company: Company;
  readonly chronicle: Chronicle;
  readonly at: Instant;
  /** From when the rows look back on that moment: it, or a later one. */
  readonly now: Instant;
}

/** Whether it has happened: what bears the very same millisecond has not. */
export function hasHappened(
  { at }: Pick<Knowing, 'at'>,
  moment: Instant | undefined,
): moment is Instant {
  return moment !== undefined && moment < at;
}

export function toIso(moment: Instant): IsoInstant {
  return new Date(moment).toISOString();
}

export function isBot({ company }: Knowing, person: PersonId): boolean {
  return company.person(person).kind === 'bot';
}

/** The key of an item's place. */
export function keyOf(
  { company }: Knowing,
  place: { team: TeamId; number: number },
): string {
  return `${projectKeyOf(company, place.team)}-${place.number}`;
}

export function projectKeyOf(company: Company, team: TeamId): string {
  return company.team(team).jira.projectKey;
}

export function pathOf({ company }: Knowing, service: string): string {
  return company.service(service).gitlab.path;
}
