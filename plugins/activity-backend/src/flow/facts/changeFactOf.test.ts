import {
  author,
  mergedChange,
  reviewAt,
  stageTimes,
} from '../../tests/mergedChange';
import type { ChangeFact } from './ChangeFact';
import { changeFactOf } from './changeFactOf';
import type { ChangeHistory } from './ChangeHistory';

const factOf = (more?: Partial<ChangeHistory>) =>
  changeFactOf(mergedChange(more));

describe('the stages of a change', () => {
  it.each<[string, Partial<ChangeHistory>, string, ChangeFact['defects']]>([
    ['reviewed', { reviews: [reviewAt(35)] }, '10 15 25 15 50', []],
    ['not reviewed', {}, '10 - - 15 50', []],
    ['at once', { reviews: [reviewAt(20)] }, '10 0 40 15 50', []],
    ['with the merge', { reviews: [reviewAt(60)] }, '10 40 0 15 50', []],
    ['twice', { reviews: [reviewAt(50), reviewAt(35)] }, '10 15 25 15 50', []],
    [
      'only after the merge',
      { reviews: [reviewAt(61)] },
      '10 - - 15 50',
      ['review-after-merge'],
    ],
    [
      'after the merge too',
      { reviews: [reviewAt(35), reviewAt(61)] },
      '10 15 25 15 50',
      [],
    ],
    [
      'by its author',
      { reviews: [reviewAt(30, { account: 1 })] },
      '10 - - 15 50',
      [],
    ],
    [
      'by its author under another account',
      { reviews: [reviewAt(30, { person: author.person }), reviewAt(40)] },
      '10 20 20 15 50',
      [],
    ],
    [
      'by its author after the merge',
      { reviews: [reviewAt(70, { account: 1 })] },
      '10 - - 15 50',
      [],
    ],
    [
      'by a bot first',
      { reviews: [reviewAt(21, { isBot: true }), reviewAt(40)] },
      '10 20 20 15 50',
      [],
    ],
    [
      'by somebody, where nobody knows the author',
      { author: null, reviews: [reviewAt(30, { account: 1 })] },
      '10 10 30 15 50',
      [],
    ],
    [
      'where neither belongs to anybody',
      { author: { id: 1 }, reviews: [reviewAt(30)] },
      '10 10 30 15 50',
      [],
    ],
    [
      'without commits',
      { firstCommitAt: null, reviews: [reviewAt(35)] },
      '- 15 25 15 -',
      ['no-commits'],
    ],
    [
      'opened before its first commit',
      { firstCommitAt: 25, reviews: [reviewAt(35)] },
      '- 15 25 15 35',
      ['commit-after-opening'],
    ],
    [
      'opened with its first commit',
      { firstCommitAt: 20, reviews: [reviewAt(35)] },
      '0 15 25 15 40',
      [],
    ],
    [
      'committed after the merge',
      { firstCommitAt: 70 },
      '- - - 15 -',
      ['commit-after-opening'],
    ],
    [
      'not in production yet',
      { deployedAt: null, reviews: [reviewAt(35)] },
      '10 15 25 - 50',
      [],
    ],
    ['in production at once', { deployedAt: 60 }, '10 - - 0 50', []],
    [
      'in production before',
      { deployedAt: 50 },
      '10 - - - 50',
      ['deployed-before-merge'],
    ],
    [
      'still open',
      {
        state: 'open',
        mergedAt: null,
        deployedAt: null,
        reviews: [reviewAt(35)],
      },
      '10 15 - - -',
      [],
    ],
    [
      'deployed from its branch while it is open',
      { state: 'open', mergedAt: null, deployedAt: 50 },
      '10 - - - -',
      [],
    ],
    [
      'given up',
      {
        state: 'closed',
        mergedAt: null,
        closedAt: 50,
        deployedAt: null,
        reviews: [reviewAt(55)],
      },
      '10 35 - - -',
      [],
    ],
    [
      'all that can be wrong',
      {
        firstCommitAt: 90,
        deployedAt: 50,
        drafts: [{ from: 20, to: null }],
        reviews: [reviewAt(61)],
      },
      '- - - - -',
      [
        'commit-after-opening',
        'merged-as-draft',
        'review-after-merge',
        'deployed-before-merge',
      ],
    ],
  ])('%s', (_, more, expected, defects) => {
    const fact = factOf(more);
    expect(stageTimes(fact)).toBe(expected);
    expect(fact.defects).toEqual(defects);
  });
});

it('counts reviews and reviewers until the merge', () => {
  const grace = 'user:default/grace';
  const fact = factOf({
    reviews: [
      reviewAt(30),
      reviewAt(31),
      reviewAt(40, { account: 3, person: grace }),
      reviewAt(41, { account: 4, person: grace }),
      reviewAt(42, { account: 5, isBot: true }),
      reviewAt(43, { account: 1 }),
      reviewAt(61, { account: 6 }),
    ],
  });
  expect(fact).toMatchObject({ reviews: 4, reviewers: 2 });
});

it.each([
  [30, 12, 42],
  [0, 0, 0],
  [30, null, null],
  [null, null, null],
])('with %s and %s lines is of the size %s', (additions, deletions, size) => {
  expect(factOf({ additions, deletions }).size).toBe(size);
});

it('tells what it is told of the change', () => {
  expect(factOf({ byBot: true, author: null, projectId: null })).toMatchObject({
    changeId: 5,
    projectId: null,
    authorId: null,
    byBot: true,
    state: 'merged',
    firstCommitAt: 10,
    openedAt: 20,
    mergedAt: 60,
    closedAt: null,
    deployedAt: 75,
    updatedAt: 80,
  });
  expect(factOf()).toMatchObject({ projectId: 3, authorId: 1, byBot: false });
});
