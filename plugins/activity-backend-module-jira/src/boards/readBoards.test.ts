import { pageOf, StubJira, StubRefusal } from '../__testUtils__/StubJira';
import { readBoards } from './readBoards';

const path = '/rest/agile/1.0/board';
const { signal } = new AbortController();
const projectIds = Array.from({ length: 8 }, (_, at) => `${10_001 + at}`);

const board = (id: number, projectId: number | undefined) => ({
  id,
  type: id % 10 === 0 ? 'kanban' : 'scrum',
  ...(projectId && { location: { projectId } }),
});

/** A site with some boards, of which each project shows its own. */
function start(boards: ReturnType<typeof board>[]) {
  return new StubJira({
    [path]: query => {
      const project = query.get('projectKeyOrId');
      if (project === '10008') return new StubRefusal(404);
      const shown = boards.filter(
        ({ location }) => !project || String(location?.projectId) === project,
      );
      return pageOf(shown, query);
    },
  });
}

const own = Array.from({ length: 60 }, (_, at) =>
  board(at + 1, 10_001 + (at % 7)),
);

describe('readBoards', () => {
  it('reads those of many projects at once, if there are no others', async () => {
    const { site, asked } = start(own);
    const { ids, malformed } = await readBoards(site, projectIds, signal);
    expect(ids).toHaveLength(54);
    expect(malformed).toEqual([]);
    expect(asked.filter(it => it.startsWith(path))).toHaveLength(2);
  });

  it.each([
    ['one lives elsewhere', board(77, 10_099)],
    ['one does not say where it lives', board(77, undefined)],
  ])('asks each project if %s', async (_, other) => {
    const { site, asked } = start([other, ...own]);
    const { ids, malformed } = await readBoards(site, projectIds, signal);
    expect(ids).toHaveLength(54);
    expect(ids).not.toContain('77');
    expect(malformed.map(({ key }) => key)).toEqual([
      'boards of project 10008',
    ]);
    expect(asked.filter(it => it.startsWith(path))).toHaveLength(9);
  });

  it('asks each of a few projects', async () => {
    const { site, asked } = start(own);
    const { ids } = await readBoards(site, ['10001', '10002'], signal);
    expect(ids.length).toBeGreaterThan(10);
    expect(
      asked.every(it => !it.startsWith(path) || it.includes('project')),
    ).toBe(true);
  });
});
