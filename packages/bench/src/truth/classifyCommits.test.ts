import { classifyCommits, type Classifiable } from './classifyCommits';

function commit(sha: string, changes: Partial<Classifiable>): Classifiable {
  return {
    sha,
    parents: ['0'],
    rawEmail: 'ada@mail.example',
    name: 'Ada',
    email: 'ada@mail.example',
    authoredAt: 1000,
    offset: 0,
    committedAt: 1000,
    subject: 'Work',
    isOnDefault: false,
    ...changes,
  };
}

function classesOf(...commits: Classifiable[]): string[] {
  return [...classifyCommits(commits)].map(([sha, classes]) =>
    `${sha}: ${[...classes].sort().join(' ')}`.trim(),
  );
}

describe('classifyCommits', () => {
  it('takes the one on the default branch for the original, whatever its date', () => {
    const late = commit('b', { committedAt: 9000, isOnDefault: true });
    expect(classesOf(commit('a', {}), late)).toEqual(['a: copies', 'b:']);
  });

  it('takes the earliest committed, then the smallest sha', () => {
    expect(
      classesOf(
        commit('c', {}),
        commit('b', {}),
        commit('a', { committedAt: 1001 }),
      ),
    ).toEqual(['c: copies', 'b:', 'a: copies']);
  });

  it.each([
    ['address', { rawEmail: 'Ada@mail.example' }],
    ['second', { authoredAt: 1001 }],
    ['subject', { subject: 'work' }],
  ])('makes no copies of commits that differ in the %s', (_, change) => {
    expect(classesOf(commit('a', {}), commit('b', change))).toEqual([
      'a:',
      'b:',
    ]);
  });

  it('knows bots by name or address, and merges by their parents', () => {
    expect(
      classesOf(
        commit('a', { name: 'Ada [BOT]' }),
        commit('b', { email: 'x[bot]@mail.example', subject: 'Other' }),
        commit('c', { parents: ['0', '1'], subject: 'Third' }),
      ),
    ).toEqual(['a: bots', 'b: bots', 'c: merges']);
  });
});
