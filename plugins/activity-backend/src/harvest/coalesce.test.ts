import { coalesce } from './coalesce';

/** Work whose runs a test ends. */
function openWork() {
  const runs: { end: () => void; fail: (error: Error) => void }[] = [];
  const work = () =>
    new Promise<void>((end, fail) => {
      runs.push({ end, fail });
    });
  return { runs, shared: coalesce(work) };
}

const settled = async (promise: Promise<void>) => {
  let isSettled = false;
  const done = () => {
    isSettled = true;
  };
  promise.then(done, done);
  await new Promise(setImmediate);
  return isSettled;
};

describe('coalesce', () => {
  it('answers each call by a run that begins after it', async () => {
    const { runs, shared } = openWork();
    const first = shared();
    const [second, third] = [shared(), shared()];
    expect(runs).toHaveLength(1);
    runs[0].end();
    expect(await settled(first)).toBe(true);
    expect(runs).toHaveLength(2);
    expect(await settled(second)).toBe(false);
    const fourth = shared();
    runs[1].end();
    expect(await Promise.all([settled(second), settled(third)])).toEqual([
      true,
      true,
    ]);
    expect(await settled(fourth)).toBe(false);
    runs[2].end();
    await fourth;
    const fifth = shared();
    expect(runs).toHaveLength(4);
    runs[3].end();
    await fifth;
  });

  it('tells of a failure those whose run it was', async () => {
    const { runs, shared } = openWork();
    const first = shared();
    const second = shared();
    runs[0].fail(new Error('no'));
    await expect(first).rejects.toThrow('no');
    expect(await settled(second)).toBe(false);
    runs[1].end();
    await second;
  });
});
