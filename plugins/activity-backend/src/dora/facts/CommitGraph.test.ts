import { history } from './__testUtils__/serviceInputs';
import { CommitGraph } from './CommitGraph';

describe('CommitGraph', () => {
  // Two lines from b, merged in e; f is on x, which is not stored.
  const graph = new CommitGraph(history('a b<a c<b d<b e<c,d f<x g<f'));

  it.each([
    ['a', 'b', true],
    ['a', 'e', true],
    ['c', 'e', true],
    ['d', 'e', true],
    ['c', 'd', false],
    ['b', 'a', false],
    ['e', 'a', false],
    ['b', 'b', false],
    ['x', 'f', true],
    ['x', 'g', true],
    ['x', 'e', false],
    ['a', 'g', false],
    ['a', 'nothing', false],
    ['nothing', 'e', false],
  ])('tells whether %s is an ancestor of %s', (older, newer, expected) => {
    expect(graph.isAncestor(older, newer)).toBe(expected);
    // And once more, after other questions have left their marks.
    graph.isAncestor('a', 'e');
    expect(graph.isAncestor(older, newer)).toBe(expected);
  });

  it('walks every way, and not beyond what was seen', () => {
    const visited: string[] = [];
    graph.walk('e', sha => {
      if (visited.includes(sha) || sha === 'd') return false;
      visited.push(sha);
      return true;
    });
    expect(visited.sort()).toEqual(['a', 'b', 'c', 'e']);
  });

  it('goes a hundred thousand commits deep', () => {
    const length = 100_000;
    const line = new CommitGraph(
      new Map(
        Array.from({ length }, (_, index): [string, string[]] => [
          `${index}`,
          index === 0 ? [] : [`${index - 1}`],
        ]),
      ),
    );
    expect(line.isAncestor('0', `${length - 1}`)).toBe(true);
    expect(line.isAncestor(`${length - 1}`, '0')).toBe(false);
  });

  it('is not held up by a circle', () => {
    const circle = new CommitGraph(history('a<c b<a c<b d<d'));
    expect(circle.isAncestor('a', 'd')).toBe(false);
    expect(circle.isAncestor('d', 'd')).toBe(false);
    expect(typeof circle.isAncestor('a', 'b')).toBe('boolean');
  });
});
