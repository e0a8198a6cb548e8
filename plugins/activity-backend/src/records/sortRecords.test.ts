import type {
  ActivityRecord,
  TombstoneRecord,
} from '@activity-insights/plugin-activity-node';
import { fakeDeed, fakeEntry, fakeItem, fakeSprint } from '../tests/fakeWork';
import { sortRecords } from './sortRecords';

const gone = (item: number): TombstoneRecord => ({
  kind: 'tombstone',
  of: 'workItem',
  id: `${1000 + item}`,
  reason: 'deleted',
});

const withdrawn = (number: number): TombstoneRecord => ({
  kind: 'tombstone',
  of: 'event',
  type: fakeDeed(number, 1).type,
  id: `${number}`,
  reason: 'gone',
});

/** What is kept of a page, each as a word. */
function keptOf(records: ActivityRecord[]): string[] {
  const { events, states, tombstones, censuses } = sortRecords(records);
  return [
    ...events.map(({ key }) => `event ${key}`),
    ...states.map(({ kind }) => kind),
    ...tombstones.map(({ id }) => `gone ${id}`),
    ...censuses.map(({ keys }) => `census of ${keys.length}`),
  ];
}

const census = (item: number): ActivityRecord => ({
  kind: 'eventCensus',
  of: { workItem: `${1000 + item}` },
  types: ['item_commented'],
  keys: ['1'],
});

describe('sortRecords', () => {
  it.each<[string, ActivityRecord[], string[]]>([
    ['nothing', [], []],
    [
      'each by its kind',
      [fakeItem(1), fakeDeed(1, 1), census(1), gone(2), fakeSprint()],
      ['event 1', 'workItem', 'sprint', 'gone 1002', 'census of 1'],
    ],
    [
      'an item that is gone after it was shown',
      [fakeItem(1), fakeEntry(1, 0), fakeDeed(1, 1), census(1), gone(1)],
      ['gone 1001'],
    ],
    [
      'an item that is shown after it was gone',
      [gone(1), fakeItem(1), fakeDeed(1, 1)],
      ['event 1', 'workItem'],
    ],
    [
      'an item that is gone, there, and gone for good',
      [gone(1), fakeItem(1), gone(1), fakeItem(2)],
      ['workItem', 'gone 1001'],
    ],
    [
      'an event that is taken back, and one that is shown after it was',
      [fakeDeed(1, 1), withdrawn(1), withdrawn(2), fakeDeed(2, 1)],
      ['event 2', 'gone 1'],
    ],
    [
      'what is said after the item is gone',
      [gone(1), fakeDeed(1, 1)],
      ['event 1', 'gone 1001'],
    ],
  ])('keeps %s', (_, records, expected) => {
    expect(keptOf(records)).toEqual(expected);
  });

  it('tells things of one id and different kinds apart', () => {
    const sprintGone = { ...gone(1), of: 'sprint' as const };
    expect(keptOf([fakeItem(1), sprintGone])).toEqual([
      'workItem',
      'gone 1001',
    ]);
  });
});
