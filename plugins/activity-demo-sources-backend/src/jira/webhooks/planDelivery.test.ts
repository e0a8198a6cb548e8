import { planDelivery } from './planDelivery';

const minute = 60_000;
const facts = Array.from({ length: 2000 }, (_, place) => ({
  name: `fact ${place}`,
  at: place * minute,
  flow: 'Primary' as const,
}));
const plans = facts.map(fact => planDelivery(7, fact.name, fact));

describe('planDelivery', () => {
  it('delivers within seconds, but for a few', () => {
    const late = plans.filter(
      ([first], place) => first > facts[place].at + 3000,
    );

    expect(late.length).toBeGreaterThan(20);
    expect(late.length).toBeLessThan(120);
  });

  it('so that facts a minute apart overtake each other now and then', () => {
    const firsts = plans.map(([first]) => first);
    const overtaken = firsts.filter(
      (first, place) => first > (firsts[place + 1] ?? Infinity),
    );

    expect(overtaken.length).toBeGreaterThan(10);
  });

  it('repeats a few, later', () => {
    const twice = plans.filter(({ length }) => length === 2);

    expect(twice.length).toBeGreaterThan(30);
    expect(twice.length).toBeLessThan(150);
    expect(twice.every(([first, second]) => second > first)).toBe(true);
  });

  it('takes its time over what was done in bulk, a quarter of an hour and more at worst', () => {
    const waits = facts.map(
      fact =>
        planDelivery(7, fact.name, { ...fact, flow: 'Secondary' })[0] - fact.at,
    );

    expect(Math.min(...waits)).toBeGreaterThanOrEqual(30_000);
    expect(Math.max(...waits)).toBeGreaterThan(14 * minute);
  });

  it('is the same for the same seed and name, and another for another', () => {
    expect(facts.map(fact => planDelivery(7, fact.name, fact))).toEqual(plans);
    expect(facts.map(fact => planDelivery(8, fact.name, fact))).not.toEqual(
      plans,
    );
  });
});
