import { deepLevels, MadeWork } from './MadeWork';

const work = new MadeWork({ items: 20_050, tree: 3_000 });
const numbers = Array.from({ length: 20_050 }, (_, n) => n);

function depthOf(n: number): number {
  const { parent } = work.standOf(n);
  return parent === undefined ? 1 : 1 + depthOf(parent);
}

describe('MadeWork', () => {
  it('has every item once, in a project of its own number', () => {
    const { projects } = work;
    expect(projects[0].from).toBe(0);
    expect(projects.at(-1)!.to).toBe(20_050);
    expect(projects.slice(1).map(({ from }) => from)).toEqual(
      projects.slice(0, -1).map(({ to }) => to),
    );
    expect(projects.length).toBeLessThanOrEqual(50);
    expect(new Set(numbers.map(n => work.keyOf(n))).size).toBe(20_050);
    expect(work.keyOf(0)).toBe('WK0-1');
  });

  it('has a large tree, a deep one and a wide one', () => {
    const rootOf = (n: number): number => {
      const { parent } = work.standOf(n);
      return parent === undefined ? n : rootOf(parent);
    };
    const sizes = new Map<number, number>();
    for (const n of numbers) {
      const root = rootOf(n);
      sizes.set(root, (sizes.get(root) ?? 0) + 1);
    }
    const [large, deep, wide] = work.projects;
    expect(sizes.get(large.from)).toBe(3_000);
    expect(sizes.get(deep.from)).toBe(deepLevels);
    expect(sizes.get(wide.from)).toBe(2_006);
    expect(depthOf(deep.to - 1)).toBe(deepLevels);
    expect(depthOf(wide.to - 1)).toBe(2);
    expect(Math.max(...numbers.slice(0, 3_000).map(depthOf))).toBe(5);
    const others = [...sizes].filter(([root]) => root >= wide.to);
    expect(Math.max(...others.map(([, size]) => size))).toBe(100);
  });

  it('names parents of the same project', () => {
    const strangers = numbers.filter(n => {
      const { parent } = work.standOf(n);
      return (
        parent !== undefined && work.projectOf(parent) !== work.projectOf(n)
      );
    });
    expect(strangers).toEqual([]);
  });

  it('refuses what has no room', () => {
    expect(() => new MadeWork({ items: 5_000, tree: 4_900 })).toThrow('--tree');
  });
});
