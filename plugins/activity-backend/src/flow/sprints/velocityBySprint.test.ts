import type { SprintHistory } from './SprintHistory';
import { sprintNotes } from './sprintNotes';
import { velocityBySprint } from './velocityBySprint';

const now = Date.parse('2026-03-20T12:00Z');

function sprint(overrides: Partial<SprintHistory>): SprintHistory {
  const startAt = Date.parse('2026-03-02T09:00Z');
  return {
    name: 'Sprint 7',
    state: 'closed',
    startAt,
    endAt: Date.parse('2026-03-16T09:00Z'),
    completedAt: Date.parse('2026-03-16T10:00Z'),
    items: [
      {
        spells: [{ from: startAt, to: null }],
        stages: [
          { from: startAt - 1, stage: 'todo' },
          { from: startAt + 1, stage: 'done' },
        ],
        estimates: [{ from: startAt, to: null, estimate: 3 }],
      },
    ],
    ...overrides,
  };
}

describe('velocityBySprint', () => {
  it('has what was completed, from the beginning to the closing', () => {
    const one = { items: 1, estimate: 3 };
    const none = { items: 0, estimate: null };
    expect(velocityBySprint([sprint({})], now)).toEqual([
      {
        from: '2026-03-02T09:00:00.000Z',
        to: '2026-03-16T10:00:00.000Z',
        partial: false,
        value: 1,
        n: 1,
        estimate: 3,
        sprint: {
          name: 'Sprint 7',
          state: 'closed',
          committed: one,
          added: none,
          removed: none,
          completed: one,
        },
      },
    ]);
  });

  it.each([
    ['its planned end', '2026-03-30T09:00Z', '2026-03-30T09:00:00.000Z'],
    ['now if that is over', '2026-03-16T09:00Z', '2026-03-20T12:00:00.000Z'],
    ['now if there is none', undefined, '2026-03-20T12:00:00.000Z'],
  ])('of one that goes on has %s', (_, endAt, to) => {
    const active = sprint({
      state: 'active',
      endAt: endAt === undefined ? null : Date.parse(endAt),
      completedAt: null,
    });
    expect(velocityBySprint([active], now)).toMatchObject([
      { to, partial: true, value: 1 },
    ]);
  });
});

describe('sprintNotes', () => {
  it('says so if there are no sprints', () => {
    expect(sprintNotes([])).toEqual([
      { code: 'no-sprints', message: expect.stringContaining('by week') },
    ]);
    expect(sprintNotes([sprint({})])).toEqual([]);
  });
});
