import {
  type ActivityRecord,
  pageLimits,
} from '@activity-insights/plugin-activity-node';
import { PageWriter } from './PageWriter';

function event(key: string): ActivityRecord {
  return { kind: 'event', type: 'release', key, occurredAt: 0 };
}

const pairs = { ...pageLimits, recordsPerPage: 2 };
const open = { done: false };

describe('PageWriter', () => {
  it('gives a page when the next record does not fit, with the number of those that did', () => {
    const writer = new PageWriter(pairs);
    const records = ['a', 'b', 'c', 'd', 'e'].map(event);
    const pages = [
      ...writer.addAll(records, 1, given => writer.take({ given }, open)),
      writer.take({ given: 5 }, { done: true }),
    ];
    expect(pages).toEqual([
      { records: records.slice(1, 3), next: { given: 3 }, done: false },
      { records: records.slice(3, 5), next: { given: 5 }, done: true },
    ]);
    expect(writer.isEmpty).toBe(true);
  });

  it('names what makes no sense once', () => {
    const writer = new PageWriter(pageLimits);
    const cut = () => writer.take({}, open);
    const one = { key: '1', reason: 'it is odd' };
    const two = { key: '2', reason: 'it is odd' };
    expect([...writer.addMalformed([one], cut)]).toEqual([]);
    expect([...writer.addMalformed([one, two], cut)]).toEqual([]);
    expect(writer.take({}, open).malformed).toEqual([one, two]);
  });

  it('says on the next page what is settled', () => {
    const writer = new PageWriter(pageLimits);
    writer.settle('5/105');
    expect(writer.isEmpty).toBe(false);
    expect(writer.take({}, open).settled).toEqual(['5/105']);
    expect(writer.take({}, open)).not.toHaveProperty('settled');
  });

  it('knows when a page has taken long enough', () => {
    jest.useFakeTimers();
    try {
      const writer = new PageWriter(pageLimits);
      jest.advanceTimersByTime(29_000);
      expect(writer.isDue).toBe(false);
      jest.advanceTimersByTime(2_000);
      expect(writer.isDue).toBe(true);
      writer.take({}, open);
      expect(writer.isDue).toBe(false);
    } finally {
      jest.useRealTimers();
    }
  });
});
