import { FairQueue } from './FairQueue';

function fill(entries: string[]): FairQueue<string> {
  const queue = new FairQueue<string>();
  for (const entry of entries) queue.add(entry[0], entry);
  return queue;
}

function takeAll(queue: FairQueue<string>): string[] {
  return Array.from({ length: queue.size }, () => queue.take()!);
}

describe('FairQueue', () => {
  it.each([
    [
      ['a1', 'a2', 'a3'],
      ['a1', 'a2', 'a3'],
    ],
    [
      ['a1', 'a2', 'a3', 'b1', 'c1', 'c2'],
      ['a1', 'b1', 'c1', 'a2', 'c2', 'a3'],
    ],
    [
      ['a1', 'b1', 'a2', 'b2'],
      ['a1', 'b1', 'a2', 'b2'],
    ],
  ])('serves %j as %j', (entries, expected) => {
    expect(takeAll(fill(entries))).toEqual(expected);
  });

  it('does not let a party that keeps asking pass the others', () => {
    const queue = fill(['a1', 'b1', 'b2']);
    expect(queue.take()).toBe('a1');
    queue.add('a', 'a2');
    expect(takeAll(queue)).toEqual(['b1', 'a2', 'b2']);
  });

  it('forgets who has left', () => {
    const queue = fill(['a1', 'a2', 'b1']);
    queue.remove('a', 'a1');
    queue.remove('b', 'b1');
    queue.remove('b', 'b1');
    expect(queue.size).toBe(1);
    expect(takeAll(queue)).toEqual(['a2']);
    expect(queue.take()).toBeUndefined();
  });

  it('gives everything at once', () => {
    const queue = fill(['a1', 'b1', 'a2']);
    expect(queue.drain().sort()).toEqual(['a1', 'a2', 'b1']);
    expect(queue.size).toBe(0);
  });
});
