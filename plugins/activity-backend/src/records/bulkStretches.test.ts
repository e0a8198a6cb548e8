import { bulkStretches, type BulkTouch } from './bulkStretches';

const rule = { items: 10, windowMs: 60_000 };

describe('bulkStretches', () => {
  it.each<[string, [account: number, bucket: number][], number[][]]>([
    ['nothing', [], []],
    ['one quarter', [[1, 2]], [[1, 1_740_000, 2_760_000]]],
    [
      'quarters that meet, in any order',
      [
        [1, 3],
        [1, 2],
      ],
      [[1, 1_740_000, 3_660_000]],
    ],
    [
      'quarters that do not, and other accounts',
      [
        [2, 2],
        [1, 4],
        [1, 2],
      ],
      [
        [1, 1_740_000, 2_760_000],
        [1, 3_540_000, 4_560_000],
        [2, 1_740_000, 2_760_000],
      ],
    ],
  ])('of %s', (_, touches, expected) => {
    const stretches = bulkStretches(
      touches.map(([accountId, bucket]): BulkTouch => ({ accountId, bucket })),
      rule,
    );
    expect(
      stretches.map(({ accountId, settled }) => [
        accountId,
        settled.from,
        settled.to,
      ]),
    ).toEqual(expected);
  });

  it('reads a window more on both sides', () => {
    const [{ read, settled }] = bulkStretches(
      [{ accountId: 1, bucket: 0 }],
      rule,
    );
    expect([settled.from - read.from, read.to - settled.to]).toEqual([
      60_000, 60_000,
    ]);
  });

  it('joins neighbours of a window as long as a quarter of an hour', () => {
    const long = { items: 10, windowMs: 900_000 };
    const touches = [0, 3].map(bucket => ({ accountId: 1, bucket }));
    expect(bulkStretches(touches, long)).toHaveLength(1);
  });
});
