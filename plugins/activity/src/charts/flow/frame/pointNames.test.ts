import { columnsOf } from './columnsOf';
import { plotOf } from './plotOf';
import { pointNames } from './pointNames';

const week = (from: string, to: string, sprint?: string) => ({
  from: `${from}T23:00:00Z`,
  to: `${to}T23:00:00Z`,
  sprint: sprint
    ? {
        name: sprint,
        state: 'closed' as const,
        committed: { items: 0, estimate: null },
        added: { items: 0, estimate: null },
        removed: { items: 0, estimate: null },
        completed: { items: 0, estimate: null },
      }
    : undefined,
});

describe('pointNames', () => {
  const period = {
    from: '2026-11-01T23:00:00Z',
    to: '2026-11-15T23:00:00Z',
    timezone: 'Europe/Berlin',
  };

  it('names the day of the zone on which each begins', () => {
    const points = [
      week('2026-11-01', '2026-11-08'),
      week('2026-11-08', '2026-11-15'),
    ];
    const plot = plotOf(262, 200);
    expect(pointNames({ ...period, points }, columnsOf(2, plot), plot)).toEqual(
      [
        { x: 100, name: '2 Nov' },
        { x: 196, name: '9 Nov' },
      ],
    );
  });

  it('names sprints by their ends, and the last in what is left beside the one before', () => {
    const points = [0, 1, 2, 3, 4, 5].map(index =>
      week('2026-11-01', '2026-11-08', `Payments sprint 4${index}`),
    );
    // Of six columns of 26.7 px from 52 to 212 two have room for a name: 80 px, and 63 px up to the edge at 222.
    const plot = plotOf(222, 200);
    expect(
      pointNames({ ...period, points }, columnsOf(6, plot), plot).map(
        ({ name }) => name,
      ),
    ).toEqual(['…sprint 42', '…int 45']);
  });
});
