import { SharedWork } from './SharedWork';

/** Work that ends when the test says so. */
function heldWork(timeoutMs: number) {
  const ends: { resolve: (value: string) => void; reject: () => void }[] = [];
  const shared = new SharedWork(
    () =>
      new Promise<string>((resolve, reject) => {
        ends.push({ resolve, reject: () => reject(new Error('refused')) });
      }),
    timeoutMs,
  );
  return { shared, ends };
}

describe('SharedWork', () => {
  it('is done once for all who ask meanwhile, and again for who asks later', async () => {
    const { shared, ends } = heldWork(5_000);
    const asking = [shared.get(), shared.get()];
    expect(ends).toHaveLength(1);
    ends[0].resolve('first');
    expect(await Promise.all(asking)).toEqual(['first', 'first']);
    const later = shared.get();
    expect(ends).toHaveLength(2);
    ends[1].resolve('second');
    expect(await later).toBe('second');
  });

  it('lets nobody wait for long, and is not begun again while it is under way', async () => {
    const { shared, ends } = heldWork(10);
    expect(await shared.get()).toBeUndefined();
    expect(await shared.get()).toBeUndefined();
    expect(ends).toHaveLength(1);
    const asking = shared.get();
    ends[0].resolve('late');
    expect(await asking).toBe('late');
  });

  it('tells a failure as nothing, and is done again afterwards', async () => {
    const { shared, ends } = heldWork(5_000);
    const failing = shared.get();
    ends[0].reject();
    expect(await failing).toBeUndefined();
    const again = shared.get();
    ends[1].resolve('well');
    expect(await again).toBe('well');
  });
});
