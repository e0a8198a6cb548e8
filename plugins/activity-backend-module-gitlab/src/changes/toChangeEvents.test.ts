import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { ada, bob } from '../__testUtils__/fakeRows';
import {
  at,
  changeUrl,
  minute,
  note,
  type RawHistory,
  recordsOfChange,
} from '../__testUtils__/recordsOfChange';

function eventsOf(...given: Parameters<typeof recordsOfChange>): string[] {
  return recordsOfChange(...given)
    .filter((it): it is EventRecord => it.kind === 'event')
    .map(({ type, key, occurredAt, actor }) => {
      const minutes = (occurredAt - at(0)) / 60_000;
      return `${type} ${key} ${minutes} ${actor?.username}`;
    });
}

describe('toChangeEvents', () => {
  it('tells who opened, reviewed, approved and merged it', () => {
    const notes = [
      note(10, bob, 'Why is this?'),
      note(11, ada, 'Because.'),
      note(12, bob, 'approved this merge request', true),
      note(13, bob, 'unapproved this merge request', true),
      note(14, bob, 'requested changes', true),
      note(15, bob, 'approved this merge request'),
      note(16, null, 'gone'),
      note(17, ada, 'approved this merge request', true),
    ];
    const merged = {
      state: 'merged',
      merged_at: minute(41),
      merge_user: bob,
    };
    expect(eventsOf(merged, { notes, stateEvents: [] })).toEqual([
      'change_opened 105 0 ada',
      'change_reviewed 10 10 bob',
      'change_approved 12 12 bob',
      'change_reviewed 15 15 bob',
      'change_reviewed 16 16 undefined',
      'change_approved 17 17 ada',
      'change_merged 105 41 bob',
    ]);
  });

  it('links a review to what was said', () => {
    const [, , review] = recordsOfChange(
      {},
      { notes: [note(10, bob, 'Why?')] },
    );
    expect(review).toMatchObject({
      type: 'change_reviewed',
      url: `${changeUrl}#note_10`,
      title: 'WEB-12: berths',
      change: '105',
    });
    expect(JSON.stringify(review)).not.toContain('Why?');
  });

  const reopened = [
    { id: 71, user: bob, created_at: minute(20), state: 'closed' },
    { id: 72, user: bob, created_at: minute(21), state: 'reopened' },
    { id: 73, user: ada, created_at: minute(30), state: 'closed' },
  ];
  const closed = {
    state: 'closed',
    closed_at: minute(30),
    closed_by: ada,
  };

  it.each<[string, object, RawHistory | undefined, string[]]>([
    [
      'by its state events, however often',
      closed,
      { notes: [note(22, bob, 'closed', true)], stateEvents: reopened },
      ['change_closed 71 20 bob', 'change_closed 73 30 ada'],
    ],
    [
      'by notes, on an old server',
      closed,
      {
        notes: [
          note(22, bob, 'closed', true),
          note(23, bob, 'reopened', true),
          note(30, ada, 'closed via commit 1a2b3c4d', true),
          note(31, bob, 'closed'),
        ],
      },
      [
        'change_closed note:22 22 bob',
        'change_closed note:30 30 ada',
        'change_reviewed 31 31 bob',
      ],
    ],
    [
      'by itself, if nothing else is shown',
      closed,
      {},
      ['change_closed mr:105 30 ada'],
    ],
    [
      'not any more, if it was opened again',
      { closed_at: minute(30) },
      { notes: [], stateEvents: [] },
      [],
    ],
  ])('is closed %s', (_, change, history, expected) => {
    const [first, ...others] = eventsOf(change, history);
    expect(first).toBe('change_opened 105 0 ada');
    expect(others).toEqual(expected);
  });

  it.each<[string, object, RawHistory | undefined, string]>([
    [
      'its state event',
      { state: 'merged' },
      {
        stateEvents: [
          { id: 74, user: bob, created_at: minute(42), state: 'merged' },
        ],
      },
      'change_merged 105 42 bob',
    ],
    [
      'a note',
      { state: 'merged', merged_by: bob },
      { notes: [note(43, bob, 'merged', true)] },
      'change_merged 105 43 bob',
    ],
  ])('was merged when %s says so', (_, change, history, expected) => {
    expect(eventsOf(change, history).at(-1)).toBe(expected);
  });

  it('knows approvals that are still there where notes are not shown', () => {
    const approvals = {
      approved_by: [
        { user: bob, approved_at: minute(25) },
        { user: ada },
        { user: null, approved_at: minute(26) },
      ],
    };
    expect(eventsOf({}, { approvals })).toEqual([
      'change_opened 105 0 ada',
      'change_approved mr:105:12 25 bob',
    ]);
  });
});
