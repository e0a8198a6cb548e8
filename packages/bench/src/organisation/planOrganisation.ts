import { Random } from '../repository/Random';
import { mixBits } from './mixBits';
import type { Organisation, SystemPlan } from './Organisation';
import { sizeFor } from './OrganisationSize';
import { planComponents } from './planComponents';
import { groupsOf, planGroups } from './planGroups';
import { planPeople } from './planPeople';
import { planStreams } from './planStreams';
import { WorkingYear } from './WorkingYear';

/** What an organisation follows from. */
export interface OrganisationOptions {
  seed: number;
  /** Of its year. */
  events: number;
  /** The end of the year, a midnight in UTC; epoch milliseconds. */
  now: number;
}

const componentsPerSystem = 10;
const systemsPerDomain = 6;

/** Makes an organisation up; of its events only where they come from, see `makeRecord`. */
export function planOrganisation(options: OrganisationOptions): Organisation {
  const { seed, events, now } = options;
  const random = new Random(mixBits(seed));
  const size = sizeFor(events);
  const groups = planGroups(random, size.groups);
  const people = planPeople(random, groups, size.people);
  const systems = planSystems(
    random,
    Math.ceil(size.components / componentsPerSystem),
    groupsOf(groups, 'department'),
  );
  const components = planComponents(random, groups, {
    count: size.components,
    systems: systems.length,
    events,
  });
  return {
    seed,
    events,
    year: new WorkingYear(now),
    groups,
    people,
    components,
    systems,
    domains: domainsOf(systems),
    streams: planStreams(components),
  };
}

function planSystems(
  random: Random,
  count: number,
  owners: readonly number[],
): SystemPlan[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `system-${index}`,
    owner: random.pick(owners),
    domain: Math.floor(index / systemsPerDomain),
  }));
}

function domainsOf(systems: readonly SystemPlan[]): string[] {
  const last = systems[systems.length - 1].domain;
  return Array.from({ length: last + 1 }, (_, index) => `domain-${index}`);
}
