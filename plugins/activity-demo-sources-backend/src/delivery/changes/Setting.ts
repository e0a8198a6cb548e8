import { Random } from '../../chance';
import { Crew } from '../../company';
import { Foundation, Instant, PersonId, Service } from '../../model';

/** Where plans are made: a service of a team, and the people who work on it. */
export interface Setting {
  readonly company: Foundation;
  readonly crew: Crew;
  readonly service: Service;
  /** The place of the service among those of the company. */
  readonly index: number;
}

/** The random stream of a decision about a service. */
export function draw(
  { company, service }: Setting,
  ...name: (string | number)[]
): Random {
  return Random.of(company.options.seed, 'delivery', service.id, ...name);
}

/** Who does it at a moment: the person, or the lead if that person has left the company, or is not there yet. */
export function presentAt(
  { company, crew }: Setting,
  person: PersonId,
  at: Instant,
): PersonId {
  const { from, until } = company.person(person).employed;
  return at >= from && (until === undefined || at < until) ? person : crew.lead;
}
