import type { StoredEntry } from '../../../store/workItemDetails/readItemHistory';
import { describeRecent } from './describeRecent';

function entry(field: string, values: Partial<StoredEntry> = {}): StoredEntry {
  return {
    at: Date.UTC(2026, 0, 6),
    field,
    fromValue: null,
    fromText: null,
    toValue: null,
    toText: null,
    ...values,
  };
}

const change = { fromValue: '1', fromText: 'Open', toValue: '3' };

describe('describeRecent', () => {
  it.each([
    // Who reads about people sees texts; ids of what is no person stand for them where there is none.
    ['status', true, 'Open', '3'],
    [' Fix Version ', true, 'Open', '3'],
    ['assignee', true, 'Open', undefined],
    ['QA contact', true, 'Open', undefined],
    // Whoever does not sees nothing of what may name people.
    ['status', false, 'Open', '3'],
    ['assignee', false, undefined, undefined],
    ['reporter', false, undefined, undefined],
    ['QA contact', false, undefined, undefined],
    ['description', false, undefined, undefined],
  ])('tells of %j, reading people %j: %j, %j', (field, reads, from, to) => {
    const [described] = describeRecent([entry(field, change)], reads);
    expect(described).toEqual({
      at: '2026-01-06T00:00:00.000Z',
      field,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    });
  });

  it('leaves out what was empty, and shortens what is long by characters', () => {
    const [described] = describeRecent(
      [entry('summary', { fromText: '', toText: '😀'.repeat(300) })],
      false,
    );
    expect(described.from).toBeUndefined();
    expect(described.to).toBe(`${'😀'.repeat(199)}…`);
  });
});
