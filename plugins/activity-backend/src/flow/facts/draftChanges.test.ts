import { mergedChange, reviewAt, stageTimes } from '../../tests/mergedChange';
import { changeFactOf } from './changeFactOf';
import type { ChangeHistory } from './ChangeHistory';

const factOf = (more?: Partial<ChangeHistory>) =>
  changeFactOf(mergedChange(more));

describe('a draft', () => {
  it.each<
    [
      string,
      [number, number | null][],
      number[],
      number | null,
      number | null,
      string,
    ]
  >([
    // what, drafts, reviews at; ready, first review, stages
    ['reviewed when it was ready', [[20, 30]], [35], 30, 35, '10 5 25 15 50'],
    ['reviewed in that moment', [[20, 30]], [30], 30, 30, '10 0 30 15 50'],
    ['reviewed before only', [[20, 30]], [25], 30, null, '10 0 30 15 50'],
    [
      'reviewed before and since',
      [[20, 30]],
      [25, 45],
      30,
      45,
      '10 15 15 15 50',
    ],
    ['not reviewed', [[20, 30]], [], 30, null, '10 - - 15 50'],
    ['before it was opened', [[15, 30]], [35], 30, 35, '10 5 25 15 50'],
    [
      'in two pieces',
      [
        [25, 30],
        [20, 25],
      ],
      [35],
      30,
      35,
      '10 5 25 15 50',
    ],
    [
      'again later',
      [
        [20, 30],
        [40, 50],
      ],
      [45],
      30,
      45,
      '10 15 15 15 50',
    ],
    ['only later', [[40, 50]], [45], 20, 45, '10 25 15 15 50'],
    ['for no time', [[20, 20]], [35], 20, 35, '10 15 25 15 50'],
    ['until the merge', [[20, 60]], [25], 60, null, '10 0 0 15 50'],
    ['beyond the merge', [[20, 70]], [25], null, null, '10 - - 15 50'],
    ['for ever', [[20, null]], [25], null, null, '10 - - 15 50'],
  ])('%s', (_, drafts, reviewedAt, readyAt, firstReviewAt, expected) => {
    const fact = factOf({
      drafts: drafts.map(([from, to]) => ({ from, to })),
      reviews: reviewedAt.map(at => reviewAt(at)),
    });
    expect(fact).toMatchObject({ readyAt, firstReviewAt });
    expect(stageTimes(fact)).toBe(expected);
    expect(fact.defects).toEqual(readyAt === null ? ['merged-as-draft'] : []);
  });

  it('that is open has no defect', () => {
    const drafts = [{ from: 20, to: null }];
    expect(
      factOf({ drafts, state: 'open', mergedAt: null, deployedAt: null }),
    ).toMatchObject({ readyAt: null, pickupMs: null, defects: [] });
  });
});
