import { MadeFlow } from './MadeFlow';

describe('MadeFlow', () => {
  const flow = new MadeFlow({ items: 100_000, transitions: 2_000_000 });

  it('has a small project, a large one, and equal ones', () => {
    const sizes = flow.projects.map(({ items }) => items.to - items.from);
    expect(sizes).toHaveLength(50);
    expect(sizes[0]).toBe(1_000);
    expect(sizes[1]).toBe(25_000);
    // 74,000 among 48.
    expect(Math.min(...sizes.slice(2))).toBe(1_541);
    expect(Math.max(...sizes.slice(2))).toBe(1_542);
  });

  it('has each item and each change once', () => {
    const { projects } = flow;
    expect(projects[0]).toMatchObject({
      items: { from: 0 },
      changes: { from: 0, to: 400 },
    });
    expect(projects.at(-1)).toMatchObject({
      items: { to: 100_000 },
      changes: { to: 40_000 },
    });
    for (const [nth, { items, changes }] of projects.slice(1).entries()) {
      expect(items.from).toBe(projects[nth].items.to);
      expect(changes.from).toBe(projects[nth].changes.to);
    }
  });

  it('counts the keys of each project from 1', () => {
    expect(flow.keyOf(flow.projects[1], 1_000)).toBe('FL1-1');
  });

  it('refuses what has no room', () => {
    expect(() => new MadeFlow({ items: 999, transitions: 999 })).toThrow(
      '--items',
    );
  });
});
