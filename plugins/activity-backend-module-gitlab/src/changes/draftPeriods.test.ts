import { noteSchema } from '../history/noteSchema';
import { draftPeriods } from './draftPeriods';

function note(at: number, body: string, system = true) {
  const created_at = new Date(at).toISOString();
  return noteSchema.parse({ id: at, created_at, body, system });
}

describe('draftPeriods', () => {
  const draft = 'marked this merge request as **draft**';
  const ready = 'marked this merge request as **ready**';

  it.each([
    ['never', false, [], []],
    ['all the time', true, [], [{ from: 100 }]],
    ['until it was ready', false, [note(200, ready)], [{ from: 100, to: 200 }]],
    ['from some time on', true, [note(200, draft)], [{ from: 200 }]],
    [
      'for a while',
      false,
      [note(300, ready), note(200, draft)],
      [{ from: 200, to: 300 }],
    ],
    [
      'twice',
      false,
      [note(200, ready), note(300, draft), note(400, ready)],
      [
        { from: 100, to: 200 },
        { from: 300, to: 400 },
      ],
    ],
    [
      'in old words',
      false,
      [
        note(200, 'marked as a **Work In Progress**'),
        note(300, 'unmarked as a **Work In Progress**'),
      ],
      [{ from: 200, to: 300 }],
    ],
    [
      'by its title',
      false,
      [note(200, 'changed title from **{-Draft: -}Berths** to **Berths**')],
      [{ from: 100, to: 200 }],
    ],
    [
      'by its title, from some time on',
      true,
      [note(200, 'changed title from **Berths** to **WIP: Berths**')],
      [{ from: 200 }],
    ],
    [
      'by a mark and its title at once',
      false,
      [
        note(200, ready),
        note(201, 'changed title from **Draft: Berths** to **Berths**'),
      ],
      [{ from: 100, to: 200 }],
    ],
    [
      'not by what somebody says',
      false,
      [note(200, draft, false), note(300, 'changed title from **a** to **b**')],
      [],
    ],
  ])('%s', (_, isDraft, notes, expected) => {
    expect(draftPeriods({ isDraft, openedAt: 100 }, notes)).toEqual(expected);
  });
});
