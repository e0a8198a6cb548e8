import { Random } from '../../chance';
import { Workload } from './Workload';

describe('Workload', () => {
  it('prefers whoever is free earlier', () => {
    const workload = new Workload();
    workload.take('busy', 500);
    const random = Random.of('workload');
    const chosen = Array.from({ length: 1000 }, () =>
      workload.choose(random, ['busy', 'free']),
    );
    const busy = chosen.filter(person => person === 'busy').length;
    // Only if the lot falls on the busy one twice.
    expect(busy).toBeGreaterThan(180);
    expect(busy).toBeLessThan(320);
  });

  it('knows until when somebody is busy, by the longest task', () => {
    const workload = new Workload();
    workload.take('p-1', 500);
    workload.take('p-1', 300);
    expect([workload.freeFrom('p-1'), workload.freeFrom('p-2')]).toEqual([
      500, 0,
    ]);
  });
});
