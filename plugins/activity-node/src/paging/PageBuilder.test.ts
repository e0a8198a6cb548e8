import type { EventRecord } from '../records';
import { pageLimits } from '../source';
import { fakeCommit } from '../testUtils';
import { PageBuilder } from './PageBuilder';

describe('PageBuilder', () => {
  it('is full at the number of records, malformed ones included', () => {
    const page = new PageBuilder<EventRecord>({
      ...pageLimits,
      recordsPerPage: 2,
    });
    const defect = { key: 'x', reason: 'it has no date' };
    expect(page.isEmpty).toBe(true);
    expect(page.add(fakeCommit(0))).toBe(true);
    expect(page.add(defect)).toBe(true);
    expect(page.add(fakeCommit(1))).toBe(false);
    expect(page.take()).toEqual({
      records: [fakeCommit(0)],
      malformed: [defect],
    });
    expect(page.isEmpty).toBe(true);
    expect(page.add(fakeCommit(1))).toBe(true);
    expect(page.take()).toEqual({ records: [fakeCommit(1)] });
  });

  it('never exceeds the limits of a page, whatever it is asked for and whatever texts hold', () => {
    const page = new PageBuilder<EventRecord>({
      recordsPerPage: 10_000,
      bytesPerPage: 1e9,
    });
    const texts = ['\u0001', '\u20ac', '"'];
    let count = 0;
    while (
      page.add(fakeCommit(count, { title: texts[count % 3].repeat(20_000) }))
    ) {
      count += 1;
    }
    const { records } = page.take();
    expect(records).toHaveLength(count);
    expect(count).toBeGreaterThan(10);
    expect(Buffer.byteLength(JSON.stringify(records))).toBeLessThanOrEqual(
      pageLimits.bytesPerPage,
    );
    while (page.add(fakeCommit(0))) {
      // Ordinary records: the number is what limits.
    }
    expect(page.take().records).toHaveLength(pageLimits.recordsPerPage);
  });

  it('lists a record that is larger than a page as malformed, by its key or the name it is given', () => {
    const page = new PageBuilder(pageLimits);
    const parents = Array.from({ length: 60_000 }, () => 'a'.repeat(40));
    const commit = { ...fakeCommit(1).commit!, parents };
    expect(page.add(fakeCommit(1, { commit }))).toBe(true);
    const sprint = {
      kind: 'sprint' as const,
      id: '7',
      name: 'x'.repeat(pageLimits.bytesPerPage),
      state: 'active' as const,
    };
    expect(page.add(sprint, 'sprint 7')).toBe(false);
    expect(page.take().malformed).toEqual([
      { key: fakeCommit(1).key, reason: 'it is too large' },
    ]);
    expect(page.add(sprint, 'sprint 7')).toBe(true);
    expect(page.take()).toEqual({
      records: [],
      malformed: [{ key: 'sprint 7', reason: 'it is too large' }],
    });
  });

  it('takes defects into a page that is full, and counts them', () => {
    const page = new PageBuilder({ ...pageLimits, recordsPerPage: 2 });
    const defect = { key: 'x', reason: 'it has no date' };
    expect(page.add(fakeCommit(0))).toBe(true);
    page.addMalformed([defect]);
    page.addMalformed([defect]);
    expect(page.add(fakeCommit(1))).toBe(false);
    expect(page.take().malformed).toEqual([defect, defect]);
    expect(page.isEmpty).toBe(true);
  });

  it('goes by a bound of the bytes, but calls too large only what is', () => {
    const page = new PageBuilder<EventRecord>(
      pageLimits,
      () => pageLimits.bytesPerPage + 1,
    );
    expect(page.add(fakeCommit(0))).toBe(true);
    expect(page.add(fakeCommit(1))).toBe(false);
    expect(page.take()).toEqual({ records: [fakeCommit(0)] });
    const title = 'x'.repeat(pageLimits.bytesPerPage);
    expect(page.add(fakeCommit(1, { title }), 'commit/1')).toBe(true);
    expect(page.take().malformed).toEqual([
      { key: 'commit/1', reason: 'it is too large' },
    ]);
  });
});
