import { Lanes } from './Lanes';

describe('Lanes', () => {
  it('runs so many tasks at once, the others in their order, also after a failure', async () => {
    const lanes = new Lanes(2);
    const started: number[] = [];
    const ends: (() => void)[] = [];
    const run = (number: number) =>
      lanes.run(async () => {
        started.push(number);
        await new Promise<void>(resolve => ends.push(resolve));
        if (number === 1) throw new Error('Sunk');
        return number;
      });
    const tasks = [run(1), run(2), run(3), run(4)];
    const settled = Promise.allSettled(tasks);
    await new Promise(process.nextTick);
    expect(started).toEqual([1, 2]);
    ends[0]();
    await expect(tasks[0]).rejects.toThrow('Sunk');
    await new Promise(process.nextTick);
    expect(started).toEqual([1, 2, 3]);
    ends[1]();
    ends[2]();
    await tasks[2];
    await new Promise(process.nextTick);
    ends[3]();
    expect((await settled).map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
  });
});
