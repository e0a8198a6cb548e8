import { entryOn, onDay, spansOf } from '../tests/pastOfItem';
import type { ItemNow, LogEntry } from './ItemPast';

const names: Record<string, string> = { 10: 'To Do', 20: 'Doing', 30: 'Done' };

/** From one status to the next, by id. */
function moved(
  number: number,
  from: string,
  to: string,
  more: Partial<LogEntry> = {},
): LogEntry {
  return entryOn(number, 'status', {
    from,
    fromText: names[from] ?? from,
    to,
    toText: names[to] ?? to,
    ...more,
  });
}

describe('the statuses of an item', () => {
  const through = [moved(2, '10', '20'), moved(5, '20', '30')];

  it.each<[string, LogEntry[], Partial<ItemNow>, string[], string[]]>([
    [
      'done in one go',
      through,
      {},
      ['10 0-2', '20 2-5', '30 5-'],
      ['todo 0-2', 'inProgress 2-5', 'done 5-'],
    ],
    [
      'whatever the order of its entries',
      [...through].reverse(),
      {},
      ['10 0-2', '20 2-5', '30 5-'],
      ['todo 0-2', 'inProgress 2-5', 'done 5-'],
    ],
    [
      'reopened and done again',
      [...through, moved(7, '30', '20'), moved(9, '20', '30')],
      {},
      ['10 0-2', '20 2-5', '30 5-7', '20 7-9', '30 9-'],
      ['todo 0-2', 'inProgress 2-5', 'done 5-7', 'inProgress 7-9', 'done 9-'],
    ],
    [
      'moved backwards',
      [...through, moved(6, '30', '10')],
      { status: { id: '10', name: 'To Do', category: 'todo' } },
      ['10 0-2', '20 2-5', '30 5-6', '10 6-'],
      ['todo 0-2', 'inProgress 2-5', 'done 5-6', 'todo 6-'],
    ],
    ['born done', [], {}, ['30 0-'], ['done 0-']],
    [
      'through two statuses at once, which has lasted no time',
      [
        moved(2, '10', '20', { historyId: '8' }),
        moved(2, '20', '30', { historyId: '9' }),
      ],
      {},
      ['10 0-2', '30 2-'],
      ['todo 0-2', 'done 2-'],
    ],
    [
      'through two statuses at once by ids that do not rise',
      [
        moved(2, '10', '20', { historyId: '9' }),
        moved(2, '20', '30', { historyId: '8' }),
      ],
      {},
      ['10 0-2', '30 2-'],
      ['todo 0-2', 'done 2-'],
    ],
    [
      'whose status was renamed since: it keeps its id',
      [moved(2, '10', '30', { fromText: 'Open', toText: 'Closed' })],
      {},
      ['10 0-2', '30 2-'],
      ['todo 0-2', 'done 2-'],
    ],
    [
      'with an entry before it was created, as after an import',
      [moved(-3, '10', '20'), moved(4, '20', '30')],
      {},
      ['20 0-4', '30 4-'],
      ['inProgress 0-4', 'done 4-'],
    ],
    [
      'with names and no ids',
      [
        moved(2, '', '', {
          from: null,
          fromText: '10',
          to: null,
          toText: 'DONE',
        }),
      ],
      {},
      ['10 0-2', '30 2-'],
      ['todo 0-2', 'done 2-'],
    ],
    [
      'gone since',
      through,
      { removedAt: onDay(12) },
      ['10 0-2', '20 2-5', '30 5-12'],
      ['todo 0-2', 'inProgress 2-5', 'done 5-12'],
    ],
    [
      'that changed after it was found to be gone',
      [moved(2, '10', '20'), moved(15, '20', '30')],
      { removedAt: onDay(12) },
      ['10 0-2', '20 2-12'],
      ['todo 0-2', 'inProgress 2-12'],
    ],
  ])('%s', (_, entries, now, statuses, stages) => {
    expect(spansOf('status', entries, now)).toEqual(statuses);
    expect(spansOf('category', entries, now)).toEqual(stages);
    expect(spansOf('exact', entries, now)).toEqual([]);
  });

  it.each<[string, LogEntry[], Partial<ItemNow>, string[], string[]]>([
    [
      'is now what no entry has led to: since it was seen so at the latest',
      [moved(2, '10', '20')],
      {},
      ['10 0-2', '20 2-20', '30 20-'],
      ['status from 20: unlogged'],
    ],
    [
      'was something between two entries that neither tells of',
      [moved(2, '10', '20'), moved(5, '40', '30')],
      {},
      ['10 0-2', '20 2-5', '30 5-'],
      ['status from 5: unlogged'],
    ],
    [
      'has an entry that does not tell what was before it',
      [moved(2, '', '30', { from: null, fromText: null })],
      {},
      ['30 0-'],
      ['status from 2: silent'],
    ],
    [
      'has an entry that does not tell what was before it, and one before that does',
      [
        moved(2, '10', '20'),
        moved(5, '', '30', { from: null, fromText: null }),
      ],
      {},
      ['10 0-2', '20 2-5', '30 5-'],
      [],
    ],
    [
      'has an entry that tells nothing at all',
      [moved(2, '10', '20'), entryOn(4, 'status', {}), moved(5, '20', '30')],
      {},
      ['10 0-2', '20 2-5', '30 5-'],
      [],
    ],
    [
      'was created with a status that was deleted since',
      [moved(2, '50', '20'), moved(5, '20', '30')],
      {},
      ['50 0-2', '20 2-5', '30 5-'],
      ['category from 2: status:50'],
    ],
  ])('%s', (_, entries, now, statuses, exact) => {
    expect(spansOf('status', entries, now)).toEqual(statuses);
    expect(spansOf('exact', entries, now)).toEqual(exact);
  });

  it.each([
    ['todo, the first one', [moved(2, '50', '30')], 'todo 0-2'],
    [
      'in progress, any other',
      [moved(2, '10', '50'), moved(4, '50', '30')],
      'inProgress 2-4',
    ],
  ])(
    'takes one of which nobody knows the stage for %s',
    (_, entries, stage) => {
      expect(spansOf('category', entries)).toContain(stage);
    },
  );
});
