import type { ComparedRows } from './ComparedRows';
import { compareRows } from './compareRows';

const rows: ComparedRows = {
  commits: ['a main', 'b main'],
  events: ['release 1'],
  changes: ['!1 open'],
  approvals: [],
  links: [],
  deployments: [],
  deployed: [],
  items: [],
};

describe('compareRows', () => {
  it.each<[string, Partial<ComparedRows>, number]>([
    ['the same', {}, 0],
    ['the same in another order', { commits: ['b main', 'a main'] }, 0],
    ['one missing', { events: [] }, 1],
    ['one too many', { items: ['#1'] }, 1],
    ['one that says something else', { changes: ['!1 merged'] }, 2],
    ['one that is there twice', { events: ['release 1', 'release 1'] }, 1],
  ])('finds %s', (_, actual, differing) => {
    expect(compareRows(rows, { ...rows, ...actual }).total).toBe(differing);
  });
});
