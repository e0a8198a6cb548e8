import { Random } from '../../chance';

const domains = [
  ...['Berth', 'Customs', 'Cargo', 'Gate', 'Yard', 'Pilotage', 'Tariff'],
  ...['Crane', 'Container', 'Vessel', 'Manifest', 'Weighbridge', 'Barge'],
  ...['Reefer', 'Bunker', 'Towage', 'Mooring', 'Dredging', 'Quay', 'Freight'],
  ...['Stowage', 'Inspection', 'Terminal', 'Warehouse', 'Lockage', 'Tide'],
];
const aspects = [
  ...['Planning', 'Operations', 'Clearance', 'Visibility', 'Settlement'],
  ...['Data', 'Mobile', 'Integration', 'Safety', 'Forecasting'],
];
const products = [
  ...['planner', 'api', 'console', 'sync', 'ledger', 'scheduler', 'gateway'],
  ...['tracker', 'notifier', 'importer', 'reports', 'rules', 'search', 'app'],
  ...['registry', 'worker', 'simulator', 'archive', 'billing', 'router'],
];

/** What a team is called, everywhere. */
export interface TeamName {
  /** Such as `berth-planning`. */
  readonly slug: string;
  /** Such as `Berth Planning`. */
  readonly name: string;
  /** Such as `BEPL`. */
  readonly projectKey: string;
  /** Such as `berth`, the beginning of its services' names. */
  readonly domain: string;
}

/** So many different teams; the first ones differ in their domain too. */
export function nameTeams(seed: number, count: number): TeamName[] {
  const random = Random.of(seed, 'team names');
  const order = random.shuffled(domains);
  const focus = random.shuffled(aspects);
  const keys = new Set<string>();
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / order.length);
    const domain = order[i % order.length];
    const aspect = focus[(i + round) % focus.length];
    // Beyond 260 teams there are squads.
    const lap = Math.floor(i / (order.length * focus.length));
    const squad = lap === 0 ? '' : ` ${lap + 1}`;
    const name = `${domain} ${aspect}${squad}`;
    return {
      slug: name.toLocaleLowerCase('en-US').replaceAll(' ', '-'),
      name,
      projectKey: freeKey(keys, domain, aspect),
      domain: domain.toLocaleLowerCase('en-US'),
    };
  });
}

/** Names of the services of all teams, as many as each has: `berth-planner`. */
export function nameServices(
  seed: number,
  teams: readonly { domain: string; services: number }[],
): string[][] {
  const taken = new Set<string>();
  return teams.map(({ domain, services }, i) => {
    const order = Random.of(seed, 'service names', i).shuffled(products);
    return Array.from({ length: services }, () => {
      const free = order.find(product => !taken.has(`${domain}-${product}`));
      const name = free ? `${domain}-${free}` : `${domain}-${taken.size}`;
      taken.add(name);
      return name;
    });
  });
}

function freeKey(taken: Set<string>, domain: string, aspect: string): string {
  const wanted = (domain.slice(0, 2) + aspect.slice(0, 2)).toLocaleUpperCase(
    'en-US',
  );
  let key = wanted;
  for (let i = 2; taken.has(key); i++) key = `${wanted}${i}`;
  taken.add(key);
  return key;
}
