import { inTurns } from './inTurns';

function* busySteps(count: number, onStep: () => void): Iterable<void> {
  for (let step = 0; step < count; step += 1) {
    const end = performance.now() + 4;
    while (performance.now() < end);
    onStep();
    yield;
  }
}

describe('inTurns', () => {
  it('does every step, and lets other work run in between', async () => {
    let steps = 0;
    const seen: number[] = [];
    const work = inTurns(busySteps(20, () => (steps += 1)));
    const look = () => {
      seen.push(steps);
      if (steps < 20) setImmediate(look);
    };
    setImmediate(look);
    await work;
    expect(steps).toBe(20);
    expect(seen.filter(count => count > 0 && count < 20)).not.toEqual([]);
  });
});
