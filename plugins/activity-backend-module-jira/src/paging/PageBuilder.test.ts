import {
  type EventRecord,
  pageLimits,
} from '@activity-insights/plugin-activity-node';
import { PageBuilder } from './PageBuilder';

const event = (key: string, title = ''): EventRecord => ({
  kind: 'event',
  type: 'item_commented',
  key,
  occurredAt: 0,
  title,
});

describe('PageBuilder', () => {
  it('is full at the number of records, and takes defects beside them', () => {
    const page = new PageBuilder({ ...pageLimits, recordsPerPage: 1 });
    expect(page.isEmpty).toBe(true);
    expect(page.add(event('1'), 'one')).toBe(true);
    page.addMalformed([{ key: 'x', reason: 'it has no date' }]);
    expect(page.add(event('2'), 'two')).toBe(false);
    expect(page.take()).toEqual({
      records: [event('1')],
      malformed: [{ key: 'x', reason: 'it has no date' }],
    });
    expect(page.isEmpty).toBe(true);
  });

  it('is full at the number of bytes, whatever texts hold', () => {
    const page = new PageBuilder({ ...pageLimits, recordsPerPage: 9_999 });
    let count = 0;
    while (page.add(event(String(count), '\u0001€"'.repeat(9_000)), 'it')) {
      count += 1;
    }
    const { records } = page.take();
    expect(records).toHaveLength(count);
    expect(count).toBeGreaterThan(3);
    expect(Buffer.byteLength(JSON.stringify(records))).toBeLessThanOrEqual(
      pageLimits.bytesPerPage + count + 1,
    );
  });

  it('lists what is larger than any page as malformed', () => {
    const page = new PageBuilder(pageLimits);
    const huge = event('1', 'x'.repeat(pageLimits.bytesPerPage));
    expect(page.add(huge, 'comment/1')).toBe(true);
    expect(page.take()).toEqual({
      records: [],
      malformed: [{ key: 'comment/1', reason: 'it is too large' }],
    });
  });
});
