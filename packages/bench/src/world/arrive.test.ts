import { planOrganisation } from '../organisation/planOrganisation';
import { arrive, countEvents, recordsOf } from './arrive';
import type { World } from './World';

const now = Date.UTC(2026, 6, 1);
const world: World = {
  version: 1,
  seed: 1,
  events: 20_000,
  now,
  db: 'sqlite',
  open: [],
  arrivals: {},
};
const organisation = planOrganisation(world);
const everything = organisation.streams.map(
  ({ source, instance }) => `${source}/${instance}`,
);
const open = { ...world, open: everything };
const git = organisation.streams.filter(({ source }) => source === 'git');

describe('arrive', () => {
  it('adds up, again and again', () => {
    const once = arrive(open, git, 1000);
    const twice = arrive(once, git, 1000);
    const before = countEvents(open, organisation);
    expect(countEvents(once, organisation)).toBe(before + 1000);
    expect(countEvents(twice, organisation)).toBe(before + 2000);
    expect(recordsOf(twice, git[0])).toBeGreaterThan(git[0].records);
  });

  it('counts what can be read, and mirrors not at all', () => {
    expect(countEvents(open, organisation)).toBe(20_000);
    expect(countEvents(world, organisation)).toBe(0);
  });
});
