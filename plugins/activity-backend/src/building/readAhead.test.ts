import { readAhead } from './readAhead';

/** Parts that are ready when they are told to be. */
function slowParts(count: number) {
  const ready: (() => void)[] = [];
  let begun = 0;
  const readNext = async () => {
    const part = begun;
    begun += 1;
    if (part >= count) return undefined;
    await new Promise<void>(resolve => ready.push(resolve));
    return part;
  };
  return { readNext, ready, begun: () => begun };
}

describe('readAhead', () => {
  it('reads one part while the last is worked on, and no more', async () => {
    const { readNext, ready, begun } = slowParts(3);
    const parts = readAhead(readNext);
    const first = parts.next();
    ready[0]();
    expect(await first).toEqual({ done: false, value: 0 });
    expect(begun()).toBe(2);
    ready[1]();
    await new Promise(resolve => setImmediate(resolve));
    expect(begun()).toBe(2);
    expect(await parts.next()).toEqual({ done: false, value: 1 });
    ready[2]();
    expect(await parts.next()).toEqual({ done: false, value: 2 });
    expect(await parts.next()).toEqual({ done: true, value: undefined });
  });

  it('ends when nothing is being read any more', async () => {
    const { readNext, ready } = slowParts(3);
    const parts = readAhead(readNext);
    const first = parts.next();
    ready[0]();
    await first;
    let hasEnded = false;
    const end = parts.return(undefined).then(() => {
      hasEnded = true;
    });
    await new Promise(resolve => setImmediate(resolve));
    expect(hasEnded).toBe(false);
    ready[1]();
    await end;
    expect(hasEnded).toBe(true);
  });

  it('tells of a failure in its turn', async () => {
    let reads = 0;
    const parts = readAhead(async () => {
      reads += 1;
      if (reads === 2) throw new Error('gone');
      return reads;
    });
    expect(await parts.next()).toEqual({ done: false, value: 1 });
    await expect(parts.next()).rejects.toThrow('gone');
    expect(reads).toBe(2);
  });
});
