import { madePoint } from '../__testUtils__/madeFlow';
import { velocityAmounts } from './velocityAmounts';

describe('velocityAmounts', () => {
  const week = madePoint('2026-11-02', '2026-11-09', 4, { estimate: 13 });
  const part = (items: number, estimate: number | null) => ({
    items,
    estimate,
  });
  const sprint = madePoint('2026-11-02', '2026-11-16', 5, {
    estimate: 8,
    sprint: {
      name: 'Sprint 7',
      state: 'closed',
      committed: part(6, 20),
      added: part(2, 3),
      removed: part(1, null),
      completed: part(5, 8),
    },
  });

  it('knows of a week what was completed', () => {
    expect(velocityAmounts(week, 'items')).toEqual({ completed: 4 });
    expect(velocityAmounts(week, 'estimate')).toEqual({ completed: 13 });
  });

  it('does not take for nothing what was not estimated', () => {
    const bare = madePoint('2026-11-02', '2026-11-09', 4);
    expect(velocityAmounts(bare, 'estimate')).toEqual({ completed: null });
  });

  it('knows of a sprint what was committed to, and what came and went', () => {
    expect(velocityAmounts(sprint, 'items')).toEqual({
      completed: 5,
      sprint: { committed: 6, added: 2, removed: 1 },
    });
    expect(velocityAmounts(sprint, 'estimate')).toEqual({
      completed: 8,
      sprint: { committed: 20, added: 3, removed: null },
    });
  });
});
