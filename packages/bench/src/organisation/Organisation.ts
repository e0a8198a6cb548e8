import type { StreamPlan } from './StreamPlan';
import type { WorkingYear } from './WorkingYear';

/** A company that is made up from a seed: the same seed, size and end of the year give the same one. */
export interface Organisation {
  seed: number;
  /** Events of the year, each counted once however often it is seen. */
  events: number;
  year: WorkingYear;
  groups: GroupPlan[];
  /** Members of groups, then people whom the catalog does not know, then one bot; within them those who do most first. */
  people: PersonPlan[];
  /** The largest first. */
  components: ComponentPlan[];
  systems: SystemPlan[];
  domains: string[];
  streams: StreamPlan[];
}

/** A team, a department (parent of teams) or the company (parent of departments). */
export interface GroupPlan {
  name: string;
  /** Index of a group. */
  parent?: number;
  level: 'company' | 'department' | 'team';
  zone: string;
}

export interface PersonPlan {
  /** The name of the User, and the username at sources that have them. */
  name: string;
  displayName: string;
  email: string;
  zone: string;
  kind: 'member' | 'outsider' | 'bot';
  /** Indices of teams; none of those who are not members. */
  teams: number[];
}

export interface ComponentPlan {
  name: string;
  /** Index of a team. */
  owner: number;
  /** Index of a system. */
  system: number;
  events: number;
  place: Place;
}

export interface SystemPlan {
  name: string;
  /** Index of a group. */
  owner: number;
  /** Index of a domain. */
  domain: number;
}

/**
 * Where the sources of a component are, which is the name of their instances. Most are `main`. `busy` are the largest
 * components; `pilot` has as many events as there are in a small store, `annex` those that are read one stream after the
 * other.
 */
export type Place = 'main' | 'busy' | 'pilot' | 'annex';
