import { linksOf } from './linksOf';

const blocks = {
  id: '10000',
  name: 'Blocks',
  inward: 'is blocked by',
  outward: 'blocks',
};

describe('linksOf', () => {
  it('tells of both directions in the words of this end', () => {
    const issuelinks = [
      { id: '1', type: blocks, outwardIssue: { id: '20', key: 'WEB-2' } },
      { id: '2', type: blocks, inwardIssue: { id: 30, key: 'OPS-3' } },
    ];
    expect(linksOf({ issuelinks })).toEqual([
      {
        id: '1',
        type: 'Blocks',
        description: 'blocks',
        direction: 'outward',
        other: { id: '20', key: 'WEB-2' },
      },
      {
        id: '2',
        type: 'Blocks',
        description: 'is blocked by',
        direction: 'inward',
        other: { id: '30', key: 'OPS-3' },
      },
    ]);
  });

  it('tells of each link once', () => {
    const link = { id: '1', type: blocks, inwardIssue: { id: '20' } };
    expect(linksOf({ issuelinks: [link, link] })).toHaveLength(1);
  });

  it.each([
    undefined,
    null,
    [
      null,
      {},
      { id: '1', type: blocks },
      { id: '1', outwardIssue: { id: '2' } },
    ],
  ])('finds none in %j', issuelinks => {
    expect(linksOf({ issuelinks })).toEqual([]);
  });
});
