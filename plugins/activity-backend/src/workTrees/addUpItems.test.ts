import { addUpItems, type ItemShare } from './addUpItems';
import { toWorkTotals } from './NodeTotals';

const day = (date: string) => Date.parse(date) / 86_400_000;

const today = { local: day('2026-01-13'), utc: day('2026-01-14') };

const share = (overrides: Partial<ItemShare> = {}): ItemShare => ({
  category: 'todo',
  isLeaf: true,
  estimate: null,
  flagged: false,
  dueOn: null,
  createdAt: Date.parse('2025-06-01T00:00:00Z'),
  updatedAt: Date.parse('2025-06-01T00:00:00Z'),
  ...overrides,
});

describe('addUpItems', () => {
  it('adds nothing up to nothing', () => {
    expect(addUpItems([], today)).toEqual({
      progress: { done: 0, total: 0, inProgress: 0 },
      items: 0,
      open: 0,
      blocked: 0,
      overdue: 0,
      changedRecently: 0,
    });
  });

  it('counts leaves for progress, and everything for the rest', () => {
    const totals = addUpItems(
      [
        share({ isLeaf: false, estimate: 40, category: 'inProgress' }),
        share({
          category: 'done',
          estimate: 3,
          flagged: true,
          dueOn: '2025-01-01',
        }),
        share({ category: 'inProgress', flagged: true, estimate: 0 }),
        share({ createdAt: Date.parse('2025-02-01T10:00:00Z') }),
      ],
      today,
    );
    expect(totals).toEqual({
      progress: {
        done: 1,
        total: 3,
        inProgress: 1,
        estimate: { done: 3, total: 3 },
      },
      items: 4,
      open: 3,
      blocked: 1,
      overdue: 0,
      changedRecently: 0,
      oldestOpenAt: '2025-02-01T10:00:00.000Z',
    });
  });

  it('tells what is due by the day of the zone, and what is recent by that of UTC', () => {
    const { overdue, changedRecently } = addUpItems(
      [
        share({ dueOn: '2026-01-12' }),
        share({ dueOn: '2026-01-13' }),
        share({ updatedAt: Date.parse('2026-01-01T00:00:00Z') }),
        share({ updatedAt: Date.parse('2025-12-31T23:59:59Z') }),
      ],
      today,
    );
    expect([overdue, changedRecently]).toEqual([1, 1]);
  });
});

describe('toWorkTotals', () => {
  it('adds up what is kept by day in the same way', () => {
    const totals = toWorkTotals(
      {
        items: 9,
        open: 5,
        leaves: 6,
        leavesDone: 2,
        leavesInProgress: 1,
        leavesEstimated: 0,
        leavesEstimate: 0,
        estimateDone: 0,
        blocked: 1,
        oldestOpenAt: null,
        tallies: {
          v: 1,
          due: [
            [today.local - 3, 2],
            [today.local - 1, 1],
            [today.local, 4],
          ],
          changed: [
            [today.utc - 14, 3],
            [today.utc - 13, 2],
            [today.utc, 1],
          ],
        },
      },
      today,
    );
    expect(totals).toMatchObject({
      progress: { done: 2, total: 6, inProgress: 1 },
      overdue: 3,
      changedRecently: 3,
    });
    expect(totals.progress.estimate).toBeUndefined();
    expect(totals.oldestOpenAt).toBeUndefined();
  });
});
