import { setTimeout as sleep } from 'node:timers/promises';
import { Batches } from './Batches';

function recorded(restMs: number, work: (n: number) => Promise<void>) {
  const done: number[][] = [];
  const batches = new Batches<number, number>({
    restMs,
    work: async parts => {
      done.push([...parts]);
      await work(done.length);
      return parts.length;
    },
  });
  return { batches, done };
}

describe('Batches', () => {
  it('works at once on what comes alone, and joins what comes meanwhile', async () => {
    let finish = () => {};
    const { batches, done } = recorded(
      0,
      () => new Promise(resolve => (finish = resolve)),
    );
    const first = batches.add(1);
    const others = Promise.all([batches.add(2), batches.add(3)]);
    expect(done).toEqual([[1]]);
    finish();
    expect(await first).toBe(1);
    await sleep(20);
    expect(done).toEqual([[1], [2, 3]]);
    finish();
    expect(await others).toEqual([2, 2]);
  });

  it('rests between two times', async () => {
    const { batches, done } = recorded(60, async () => {});
    await batches.add(1);
    const second = batches.add(2);
    const third = batches.add(3);
    await sleep(10);
    expect(done).toEqual([[1]]);
    await Promise.all([second, third]);
    expect(done).toEqual([[1], [2, 3]]);
    await sleep(80);
    const later = batches.add(4);
    expect(done.at(-1)).toEqual([4]);
    expect(await later).toBe(1);
  });

  it('tells a failure to those whose parts were in it, and goes on', async () => {
    const { batches } = recorded(0, async n => {
      if (n === 1) throw new Error('the disk is full');
    });
    await expect(batches.add(1)).rejects.toThrow('the disk is full');
    await expect(batches.add(2)).resolves.toBe(1);
  });
});
