import {
  defaultEventTypes,
  type EventType,
} from '@activity-insights/plugin-activity-common';
import type { Knex } from 'knex';
import { ActivitySeed, type SeedEvent } from './ActivitySeed';
import { createRandom } from './createRandom';

export type StoredEvent = SeedEvent & {
  id: number;
  at: number;
  class: number;
  type: EventType;
  units: number[];
};

/** Moments around which events are made: offset changes of several zones, and the epoch. */
const moments = [
  '1969-12-31T23:00:00Z',
  '1972-01-07T00:44:30Z',
  '2010-11-07T02:31:00Z',
  '2011-03-13T03:31:00Z',
  '2011-12-30T10:00:00Z',
  '2026-03-08T07:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-04-04T15:00:00Z',
  '2026-10-03T15:30:00Z',
  '2026-10-25T01:00:00Z',
  '2026-11-01T06:00:00Z',
].map(text => Date.parse(text));

/** What `seedRandomActivity` has stored. */
export interface RandomActivity {
  events: StoredEvent[];
  /** Two of Ana's, one of Bo's, one of nobody's. */
  accounts: number[];
  /** Two of the Component web, one of api, one that is not mapped, at another source. */
  units: number[];
}

/** Fills a database with two Components, a System, two Groups and events at random that are the same in every run. */
export async function seedRandomActivity(knex: Knex): Promise<RandomActivity> {
  const seed = await ActivitySeed.create(knex);
  const git = await seed.instance('git', 'local');
  const gitlab = await seed.instance('gitlab', 'code.example');
  const refs = ['component:default/web', 'component:default/api'];
  const projects = [
    await seed.project(git, 'web', [refs[0]]),
    await seed.project(git, 'web-docs', [refs[0]]),
    await seed.project(git, 'api', [refs[1]]),
    await seed.project(gitlab, '17', []),
  ];
  const units = projects.map(({ unitId }) => unitId);
  for (const ref of [
    ...refs,
    'system:default/shop',
    'group:default/guild',
    'group:default/team',
    'user:default/ana',
    'user:default/bo',
  ]) {
    await seed.entity(ref, 'Europe/Berlin');
  }
  await seed.relation(refs[0], 'partOf', 'system:default/shop');
  await seed.relation(refs[1], 'partOf', 'system:default/shop');
  await seed.relation('group:default/team', 'childOf', 'group:default/guild');
  const accounts = [
    await seed.account(git, { userRef: 'user:default/ana' }),
    await seed.account(gitlab, { userRef: 'user:default/ana' }),
    await seed.account(git, { userRef: 'user:default/bo' }),
    await seed.account(git, {}),
  ];
  await seed.membership('user:default/ana', 'group:default/team', {
    to: '2011-12-30T10:00:00Z',
  });
  await seed.membership('user:default/ana', 'group:default/guild', {
    from: '2011-06-01T00:00:00Z',
    to: '2026-06-01T00:15:00Z',
  });
  await seed.membership('user:default/bo', 'group:default/team');
  const random = createRandom(20261120);
  const pick = <T>(from: readonly T[]) =>
    from[Math.floor(random() * from.length)];
  const made = Array.from({ length: 2500 }, () => {
    const spread = pick([3_600_000, 86_400_000, 200 * 86_400_000]);
    const at = Math.floor(pick(moments) + (random() - 0.5) * 2 * spread);
    return {
      at: random() < 0.1 ? Math.round(at / 900_000) * 900_000 : at,
      type: pick<EventType>([...defaultEventTypes, 'release', 'commit']),
      accountId: pick([...accounts, undefined]),
      authorOffset: pick([
        0,
        330,
        345,
        -420,
        7,
        -13,
        840,
        -840,
        5130,
        undefined,
      ]),
      class: random() < 0.5 ? 0 : Math.floor(random() * 16),
      branch: pick(['main', 'release/1', 'release/1/2', 'fix', undefined]),
      units: units.filter(() => random() < 0.4),
      goneFrom: [] as number[],
      removed: false,
    };
  });
  for (const event of made) {
    event.goneFrom = units.filter(
      unit => !event.units.includes(unit) && random() < 0.1,
    );
    event.removed = event.units.length === 0;
  }
  const ids = await seed.events(git, made);
  const events = made
    .map((event, index) => ({ ...event, id: ids[index] }))
    .filter(event => !event.removed);
  return { events, accounts, units };
}
