import { RefChange } from '../model';
import { defaultBranchAt, refsAt } from './refsAt';

function move(
  at: number,
  ref: string,
  from: string | undefined,
  to: string | undefined,
): RefChange {
  return { at, by: 'p-001', ref, from, to, forced: false };
}

const refs = [
  move(10, 'refs/heads/master', undefined, 'a1'),
  move(20, 'refs/heads/fix', undefined, 'b1'),
  move(30, 'refs/heads/master', 'a1', 'b1'),
  move(30, 'refs/heads/fix', 'b1', undefined),
  move(40, 'refs/heads/main', undefined, 'b1'),
  move(40, 'refs/heads/master', 'b1', undefined),
];

describe('refsAt', () => {
  it.each<[number, Record<string, string>]>([
    [10, {}],
    [11, { 'refs/heads/master': 'a1' }],
    [21, { 'refs/heads/master': 'a1', 'refs/heads/fix': 'b1' }],
    [31, { 'refs/heads/master': 'b1' }],
    [41, { 'refs/heads/main': 'b1' }],
  ])('knows at %d what was pushed before', (at, expected) => {
    expect(Object.fromEntries(refsAt({ refs }, at))).toEqual(expected);
  });
});

describe('defaultBranchAt', () => {
  const defaultBranches = [
    { from: 5, name: 'master' },
    { from: 40, name: 'main' },
  ];

  it.each([
    [1, 'master'],
    [40, 'master'],
    [41, 'main'],
  ])('is at %d called %s', (at, name) => {
    expect(defaultBranchAt({ defaultBranches }, at)).toBe(name);
  });
});
