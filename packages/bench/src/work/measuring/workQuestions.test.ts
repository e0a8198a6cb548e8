import { MadeWork } from '../made/MadeWork';
import { countNodes, workQuestions } from './workQuestions';

const work = new MadeWork({ items: 20_000, tree: 3_000 });
const questions = workQuestions(work, Date.UTC(2026, 6, 1), 'page/2');

describe('workQuestions', () => {
  it('asks each question once, of what there is', () => {
    expect(new Set(questions.map(({ name }) => name)).size).toBe(
      questions.length,
    );
    expect(new Set(questions.map(({ path }) => path)).size).toBe(
      questions.length,
    );
    expect(questions.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'tree?root=WK0-1&maxDepth=5',
        'tree?root=WK1-1&maxDepth=100',
        'tree?root=WK2-1&children=page%2F2',
        'jira/made/WK0-1501',
        'jira/made/WK3-1/history?to=2026-07-01',
      ]),
    );
  });

  it('knows a tree that is not whole', () => {
    const deep = questions.find(({ name }) => name === 'tree of 100 levels')!;
    const chain = (length: number): { key: string; children: [] }[] =>
      Array.from({ length }, (_, n) => ({ key: `${n}`, children: [] }));
    expect(deep.isWhole!({ items: chain(100) })).toBe(true);
    expect(deep.isWhole!({ items: chain(99) })).toBe(false);
  });
});

describe('countNodes', () => {
  it('counts at every level', () => {
    const leaf = { key: 'a' };
    expect(countNodes([{ key: 'b', children: [leaf, leaf] }, leaf])).toBe(4);
  });
});
