import { Random } from '../../chance';
import { branchName } from './branchName';
import { slug } from './slug';

const subject = {
  item: 1,
  key: 'HARB-12',
  summary: 'Count the cranes (all of them) twice',
  bug: false,
};
const username = 'ada.osei';
const streams = Array.from({ length: 40 }, (_, i) => Random.of('branch', i));

function namesOf(options: Omit<Parameters<typeof branchName>[0], 'username'>) {
  const names = streams.map(random =>
    branchName({ ...options, username }, random),
  );
  return [...new Set(names)].sort();
}

describe('branchName', () => {
  const { summary } = subject;

  it('says the key, and which part it is', () => {
    const purpose = {
      kind: 'item',
      item: 1,
      part: 1,
      keyIn: 'branch',
    } as const;
    expect(namesOf({ purpose, summary, subject })).toEqual([
      'HARB-12-2',
      'feature/HARB-12-count-the-cranes-all-of-2',
    ]);
  });

  it('keeps the key for other places', () => {
    const purpose = { kind: 'item', item: 1, part: 0, keyIn: 'title' } as const;
    expect(namesOf({ purpose, summary, subject })).toEqual([
      'ada.osei/count-the-cranes-all-of',
      'count-the-cranes-all-of',
    ]);
  });

  it('says which line a backport is for', () => {
    const purpose = { kind: 'backport', of: 'i1.0' } as const;
    expect(namesOf({ purpose, summary, subject, line: '1.4' })).toEqual([
      'backport/HARB-12-to-1.4',
    ]);
  });

  it('has a name for what is written in another script', () => {
    const purpose = { kind: 'item', item: 1, part: 0, keyIn: 'title' } as const;
    expect(namesOf({ purpose, summary: '岸壁の予定を直す', subject })).toEqual([
      'ada.osei/changes',
      'changes',
    ]);
  });

  it('says what a bot updates to what', () => {
    const purpose = { kind: 'dependency' } as const;
    expect(
      namesOf({ purpose, summary: 'Bump luxon from 3.4.1 to 3.4.2' }),
    ).toEqual(['deps/bump-luxon-to-3-4-2']);
  });
});

describe('slug', () => {
  it.each([
    ['Fix the plan (urgent)', 'fix-the-plan-urgent'],
    ['  Ünicode & more!  ', 'nicode-more'],
    ['one two three four five six', 'one-two-three-four-five'],
  ])('of %j is %s', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});
