import { formatSignature, hashCommit } from './hashCommit';

const tree = 'a6ce2f2e3507b797013a8bfc05579ef9e3c119d4';
const author = {
  name: 'Zoë Ngozi',
  email: 'zoe@tidewater.example',
  at: 1_700_000_000_000,
  offset: 345,
};
const committer = {
  name: 'Bot',
  email: 'bot@tidewater.example',
  at: 1_700_000_100_000,
  offset: -210,
};

describe('hashCommit', () => {
  it('gives a first commit the sha that `git commit-tree` gives it', () => {
    const message = 'Count cranes\n';
    expect(hashCommit({ tree, parents: [], author, committer, message })).toBe(
      '0e56dea4e1bbe57983fb6afaaa7e4bb60b8d68a7',
    );
  });

  it('gives a commit with a parent the sha that `git commit-tree` gives it', () => {
    const at = 1_700_000_200_000;
    expect(
      hashCommit({
        tree,
        parents: ['0e56dea4e1bbe57983fb6afaaa7e4bb60b8d68a7'],
        author: { ...author, at, offset: 0 },
        committer: { ...committer, at, offset: 0 },
        message: 'Merge\n',
      }),
    ).toBe('e07a0024523a309a21a4b81b5938e0748b072315');
  });
});

describe('formatSignature', () => {
  it.each([
    [0, '+0000'],
    [330, '+0530'],
    [-30, '-0030'],
    [-570, '-0930'],
    [765, '+1245'],
    [3090, '+5130'],
  ])('writes %d minutes as %s', (offset, zone) => {
    expect(formatSignature({ ...author, offset })).toBe(
      `Zoë Ngozi <zoe@tidewater.example> 1700000000 ${zone}`,
    );
  });
});
