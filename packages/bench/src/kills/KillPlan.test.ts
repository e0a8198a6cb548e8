import { Random } from '../repository/Random';
import { planKills } from './KillPlan';

describe('planKills', () => {
  it('covers starts, the middle and the end of both kinds of run', () => {
    const kills = planKills(new Random(1), 12);
    expect(kills).toHaveLength(12);
    for (const mode of ['incremental', 'reload']) {
      const own = kills.filter(kill => kill.mode === mode);
      const shares = own.flatMap(({ at }) => (at === 'start' ? [] : [at]));
      expect(own.some(({ at }) => at === 'start')).toBe(true);
      expect(shares.filter(share => share < 1).length).toBeGreaterThan(1);
      expect(shares[shares.length - 1]).toBe(1);
    }
  });

  it('is different for another seed', () => {
    const [a, b] = [1, 2].map(seed => planKills(new Random(seed), 10));
    expect(a).not.toEqual(b);
  });
});
