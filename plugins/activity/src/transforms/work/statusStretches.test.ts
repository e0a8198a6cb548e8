import { statusStretches } from './statusStretches';

const hour = 3_600;

describe('statusStretches', () => {
  const statuses = [
    {
      value: 'Open',
      category: 'todo' as const,
      from: '2026-03-01T08:00:00Z',
      to: '2026-03-01T10:00:00Z',
      seconds: 2 * hour,
    },
    {
      value: 'Doing',
      category: 'inProgress' as const,
      from: '2026-03-01T10:00:00Z',
      to: '2026-03-01T15:00:00Z',
      seconds: 5 * hour,
    },
    {
      value: 'Open',
      category: 'todo' as const,
      from: '2026-03-01T15:00:00Z',
      seconds: 3 * hour,
    },
  ];

  it('counts how often it came to a status', () => {
    expect(
      statusStretches(statuses, []).map(({ status, visit, blockedSeconds }) => [
        status,
        visit,
        blockedSeconds,
      ]),
    ).toEqual([
      ['Open', 1, 0],
      ['Doing', 1, 0],
      ['Open', 2, 0],
    ]);
  });

  it('divides the time that it was blocked among the statuses', () => {
    const blocked = [
      // Over the end of one status and the whole of the next.
      {
        value: 'true',
        from: '2026-03-01T09:30:00Z',
        to: '2026-03-01T10:15:00Z',
        seconds: 2_700,
      },
      // To this day.
      { value: 'true', from: '2026-03-01T16:00:00Z', seconds: 2 * hour },
    ];
    expect(
      statusStretches(statuses, blocked).map(one => one.blockedSeconds),
    ).toEqual([1_800, 900, 2 * hour]);
  });

  it('has none of an item without a history', () => {
    expect(statusStretches([], [])).toEqual([]);
  });
});
