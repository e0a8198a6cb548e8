import { Chronicle } from './Chronicle';
import { Person, PersonId } from './Person';
import { Service, ServiceId, Team, TeamId } from './Team';
import { ServiceChanges } from './ServiceChanges';
import { TeamItems } from './TeamItems';
import { Instant } from './Instant';

/**
 * What a company is made from: the same options give the same company, byte for byte, on every machine and in every zone.
 */
export interface CompanyOptions {
  /** Another seed, another company. */
  seed: number;
  /** 1 and 1 are 6 teams, 40 people and 14 services over 18 months. */
  scale: { people: number; months: number };
}

/** Who works at a company and on what, for all of its time. */
export interface Foundation {
  readonly options: CompanyOptions;
  /** The Monday, 00:00 UTC, when its systems were set up. */
  readonly founded: Instant;
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly services: readonly Service[];

  /** Throw NotFoundError. */
  person(id: PersonId): Person;
  team(id: TeamId): Team;
  service(id: ServiceId): Service;
}

/**
 * A company from its first day on. It has no clock: everything that will ever happen follows from the options, so what is
 * known at a moment is what lies before it.
 */
export interface Company extends Foundation {
  /**
   * The life of a team and its systems, whole up to the horizon at least. Up to any moment it is the same whatever the
   * horizon is. Made when it is asked for; only some are kept, so hold on to none.
   */
  chronicle(team: TeamId, horizon: Instant): Chronicle;

  /** The items of a team's project for looking things up: cheaper than the chronicle, and in large companies kept. */
  items(team: TeamId, horizon: Instant): TeamItems;

  /** The merge requests of a service in the same way. */
  changes(service: ServiceId, horizon: Instant): ServiceChanges;

  /**
   * Tells the life of a team for its items alone, or for its merge requests as well, which are kept from then on. For
   * those who go through many teams and need no chronicles: none of those that are kept is given up for it.
   */
  prepare(team: TeamId, horizon: Instant, what: 'items' | 'changes'): void;

  /** What a chronicle has of sprints and releases; it need not be told for that. */
  plans(
    team: TeamId,
    horizon: Instant,
  ): Pick<Chronicle, 'sprints' | 'releases'>;
}
