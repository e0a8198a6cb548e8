import { mapAhead } from './mapAhead';

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('mapAhead', () => {
  it('keeps the order, whoever is ready first', async () => {
    const waits = [30, 1, 10];
    const map = (wait: number) =>
      new Promise<string>(resolve => {
        setTimeout(() => resolve(`after ${wait}`), wait);
      });
    expect(await collect(mapAhead(waits, 3, map))).toEqual([
      [30, 'after 30'],
      [1, 'after 1'],
      [10, 'after 10'],
    ]);
  });

  it('has no more under way than it may', async () => {
    let underWay = 0;
    let most = 0;
    const map = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise(resolve => {
        setImmediate(resolve);
      });
      underWay -= 1;
    };
    await collect(mapAhead([1, 2, 3, 4, 5, 6, 7], 3, map));
    expect(most).toBe(3);
  });

  it('gives what came before a failure, and then the failure', async () => {
    const given: number[] = [];
    const map = async (item: number) => {
      if (item > 2) throw new Error(`no ${item}`);
      return item;
    };
    await expect(async () => {
      for await (const [item] of mapAhead([1, 2, 3, 4], 4, map)) {
        given.push(item);
      }
    }).rejects.toThrow('no 3');
    expect(given).toEqual([1, 2]);
  });
});
