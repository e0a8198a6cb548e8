import type { ChangeRecord } from '@activity-insights/plugin-activity-node';
import { noteSchema } from '../history/noteSchema';
import { ada, bob } from '../__testUtils__/fakeRows';
import {
  at,
  minute,
  note,
  type RawHistory,
  recordsOfChange,
} from '../__testUtils__/recordsOfChange';
import { mayHaveLapsed } from './approvalsOf';

/** Each as `who beginning-end`, in minutes. */
function approvalsOf(history: RawHistory): string[] | undefined {
  const records = recordsOfChange({}, history);
  const change = records.find((it): it is ChangeRecord => it.kind === 'change');
  const minutesOf = (instant: number | undefined) =>
    instant === undefined ? '' : (instant - at(0)) / 60_000;
  return change!.approvals?.map(
    ({ by, approvedAt, withdrawnAt }) =>
      `${by.username} ${minutesOf(approvedAt)}-${minutesOf(withdrawnAt)}`,
  );
}

const approve = 'approved this merge request';
const withdraw = 'unapproved this merge request';

describe('approvalsOf', () => {
  it.each<[string, object[], string[]]>([
    ['nobody', [note(1, bob, 'approved this merge request')], []],
    ['one', [note(1, bob, approve, true)], ['bob 1-']],
    [
      'one, in whatever order notes come',
      [note(2, bob, withdraw, true), note(1, bob, approve, true)],
      ['bob 1-2'],
    ],
    [
      'the same again',
      [
        note(1, bob, approve, true),
        note(2, bob, approve, true),
        note(3, bob, withdraw, true),
        note(4, bob, withdraw, true),
        note(5, bob, approve, true),
      ],
      ['bob 1-3', 'bob 5-'],
    ],
    [
      'two, of whom one takes it back',
      [
        note(1, bob, approve, true),
        note(2, ada, approve, true),
        note(3, bob, withdraw, true),
      ],
      ['bob 1-3', 'ada 2-'],
    ],
    [
      'two, until something was pushed',
      [
        note(1, bob, approve, true),
        note(2, ada, approve, true),
        note(
          3,
          ada,
          'reset approvals from @Bob and @ada by pushing to the branch',
          true,
        ),
        note(4, bob, approve, true),
      ],
      ['bob 1-3', 'ada 2-3', 'bob 4-'],
    ],
    ['somebody who is gone', [note(1, null, approve, true)], []],
  ])('knows who has approved: %s', (_, notes, expected) => {
    expect(approvalsOf({ notes })).toEqual(expected);
  });

  const pushed = (id: number) => note(id, ada, 'added 2 commits', true);

  it('takes what is not there any more for ended by the next push', () => {
    const notes = [
      note(1, bob, approve, true),
      note(2, ada, approve, true),
      pushed(3),
      pushed(4),
    ];
    expect(approvalsOf({ notes })).toEqual(['bob 1-', 'ada 2-']);
    const approvals = { approved_by: [{ user: ada }] };
    expect(approvalsOf({ notes, approvals })).toEqual(['bob 1-3', 'ada 2-']);
    const gone = { approved_by: [] };
    expect(approvalsOf({ notes: notes.slice(0, 1), approvals: gone })).toEqual([
      'bob 1-',
    ]);
  });

  it('knows that who approves again had lost it', () => {
    const notes = [
      note(1, bob, approve, true),
      pushed(3),
      note(5, bob, approve, true),
    ];
    expect(approvalsOf({ notes })).toEqual(['bob 1-3', 'bob 5-']);
  });

  it.each<[boolean, object[]]>([
    [false, [note(1, bob, approve, true)]],
    [false, [pushed(1), note(2, bob, approve, true)]],
    [true, [note(1, bob, approve, true), pushed(2)]],
    [
      false,
      [note(1, bob, approve, true), note(2, bob, withdraw, true), pushed(3)],
    ],
    [false, [note(1, bob, 'added 2 commits'), note(0, bob, approve, true)]],
  ])('asks who approves now: %s', (expected, notes) => {
    expect(mayHaveLapsed(notes.map(it => noteSchema.parse(it)))).toBe(expected);
  });

  it('knows who approves now where notes are not shown', () => {
    const approvals = {
      approved_by: [{ user: bob, approved_at: minute(25) }, { user: ada }],
    };
    expect(approvalsOf({ approvals })).toEqual(['bob 25-']);
    expect(approvalsOf({})).toBeUndefined();
  });
});
