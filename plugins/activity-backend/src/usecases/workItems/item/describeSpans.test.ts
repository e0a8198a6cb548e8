import type { Span } from '../../../timelines/Span';
import { describeItemExactness } from './describeItemExactness';
import { describeSpans, describeStatuses } from './describeSpans';

const at = (day: number) => Date.UTC(2026, 0, day);
const now = at(20);

function span(
  field: string,
  value: string,
  from: number,
  to: number | null,
  label: string | null = null,
): Span {
  return { field, value, label, from: at(from), to: to && at(to) };
}

/** Reopened after a day. */
const spans: Span[] = [
  span('status', '1', 1, 2, 'Open'),
  span('category', 'todo', 1, 2),
  span('status', '3', 2, 4, 'In Progress'),
  span('category', 'inProgress', 2, 4),
  span('status', '9', 4, 5, 'Done'),
  span('category', 'done', 4, 5),
  span('status', '3', 5, null, 'In Progress'),
  span('category', 'inProgress', 5, null),
  span('priority', 'Major', 1, 7),
  span('priority', 'Minor', 7, null),
];

describe('describeStatuses', () => {
  it('tells each stretch with its stage, also when a status comes again', () => {
    const statuses = describeStatuses(spans, 'inProgress', now);
    expect(
      statuses.map(({ value, category, seconds, to }) => [
        value,
        category,
        seconds / 86_400,
        to,
      ]),
    ).toEqual([
      ['Open', 'todo', 1, '2026-01-02T00:00:00.000Z'],
      ['In Progress', 'inProgress', 2, '2026-01-04T00:00:00.000Z'],
      ['Done', 'done', 1, '2026-01-05T00:00:00.000Z'],
      ['In Progress', 'inProgress', 15, undefined],
    ]);
  });

  it('takes the stage of now where none is known', () => {
    const [status] = describeStatuses(
      [span('status', 'Odd', 1, null)],
      'done',
      now,
    );
    expect(status).toMatchObject({ value: 'Odd', category: 'done' });
  });
});

describe('describeSpans', () => {
  it('tells the stretches of one field', () => {
    expect(describeSpans(spans, 'priority', now)).toEqual([
      {
        value: 'Major',
        from: '2026-01-01T00:00:00.000Z',
        to: '2026-01-07T00:00:00.000Z',
        seconds: 6 * 86_400,
      },
      {
        value: 'Minor',
        from: '2026-01-07T00:00:00.000Z',
        to: undefined,
        seconds: 13 * 86_400,
      },
    ]);
  });

  it('counts nothing of what begins after now by a clock that is ahead', () => {
    const [{ seconds }] = describeSpans(
      [span('priority', 'Major', 21, null)],
      'priority',
      now,
    );
    expect(seconds).toBe(0);
  });
});

describe('describeItemExactness', () => {
  const guess = span('exact', 'assignee', 9, null, 'unlogged');
  const other = span('exact', 'sprint', 12, null, 'unlogged');

  it('is exact from ever where nothing is a guess', () => {
    const exact = describeItemExactness(1, [...spans, other], true);
    expect(exact).toEqual({ from: null, reasons: [] });
  });

  it('says from when on, to those who see it', () => {
    const known = [...spans, guess, span('exact', 'status', 3, null, 'silent')];
    expect(describeItemExactness(1, known, true)).toEqual({
      from: '2026-01-09T00:00:00.000Z',
      reasons: [expect.any(String), expect.any(String)],
    });
    const { from, reasons } = describeItemExactness(1, known, false);
    expect(from).toBe('2026-01-03T00:00:00.000Z');
    expect(reasons).toEqual([expect.stringContaining('the status')]);
  });
});
