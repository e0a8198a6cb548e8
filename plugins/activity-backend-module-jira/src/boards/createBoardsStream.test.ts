import type { SprintRecord } from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import {
  pageOf,
  StubJira,
  StubRefusal,
  type StubRoutes,
} from '../__testUtils__/StubJira';
import { createBoardsStream } from './createBoardsStream';

const agile = '/rest/agile/1.0';
const site = { id: 'site', name: 'Site' };

function sprint(id: number, state = 'closed', board = 1) {
  return { id, name: `Sprint ${id}`, state, originBoardId: board };
}

/** Boards by project, and sprints by board; a board without sprints is asked in vain. */
function routesOf(
  boards: Record<string, object[]>,
  sprints: Record<string, object[] | undefined>,
): StubRoutes {
  return {
    [`${agile}/board`]: query => {
      const found = boards[query.get('projectKeyOrId') ?? ''];
      return found ? pageOf(found, query) : new StubRefusal(404);
    },
    ...Object.fromEntries(
      Object.entries(sprints).map(([board, found]) => [
        `${agile}/board/${board}/sprint`,
        (query: URLSearchParams) =>
          found
            ? pageOf(found, query)
            : new StubRefusal(400, 'The board does not support sprints'),
      ]),
    ),
  };
}

function ids(records: readonly object[]): string[] {
  return (records as SprintRecord[]).map(({ kind, id }) => `${kind} ${id}`);
}

describe('createBoardsStream', () => {
  it('gives each sprint once, though boards show those of others', async () => {
    const jira = new StubJira(
      routesOf(
        {
          10001: [{ id: 1, type: 'scrum' }],
          10002: [
            { id: 1, type: 'scrum' },
            { id: 2, type: 'scrum' },
          ],
        },
        { 1: [sprint(10), sprint(9)], 2: [sprint(20, 'active', 2), sprint(9)] },
      ),
    );
    const stream = createBoardsStream(jira.site, site, ['10001', '10002']);
    const { records, malformed } = await readPages(stream);
    expect(ids(records)).toEqual(['sprint 9', 'sprint 10', 'sprint 20']);
    expect(records[2]).toMatchObject({ state: 'active', board: '2' });
    expect(malformed).toEqual([]);
    expect(
      jira.asked.filter(path => path.includes('/board/1/sprint')),
    ).toHaveLength(1);
  });

  it('does not ask boards that have no sprints, and takes a no from those that do not say', async () => {
    const jira = new StubJira(
      routesOf(
        {
          10001: [
            { id: 1, type: 'kanban' },
            { id: 2, type: 'simple' },
            { id: 3, type: 'simple' },
          ],
        },
        { 2: undefined, 3: [sprint(30)] },
      ),
    );
    const stream = createBoardsStream(jira.site, site, ['10001']);
    expect(ids((await readPages(stream)).records)).toEqual(['sprint 30']);
    expect(jira.asked.join()).not.toContain('/board/1/');
  });

  it('names a project whose boards are not shown, and reads the others', async () => {
    const jira = new StubJira(
      routesOf({ 10002: [{ id: 2 }] }, { 2: [sprint(20)] }),
    );
    const stream = createBoardsStream(jira.site, site, ['10001', '10002']);
    const { records, malformed } = await readPages(stream);
    expect(ids(records)).toEqual(['sprint 20']);
    expect(malformed).toEqual([
      { key: 'boards of project 10001', reason: expect.any(String) },
    ]);
  });

  it('looks for open sprints that are listed no more', async () => {
    const boards = { 10001: [{ id: 1 }] };
    const jira = new StubJira(
      routesOf(boards, {
        1: [sprint(7), sprint(8, 'active'), sprint(9, 'future'), sprint(10)],
      }),
    );
    const stream = createBoardsStream(jira.site, site, ['10001']);
    const { cursor } = await readPages(stream);
    // 8 has gone to another board and was closed there, 9 was deleted; nobody can tell of 7.
    jira.routes = {
      ...jira.routes,
      ...routesOf(boards, { 1: [sprint(10)] }),
      [`${agile}/sprint/8`]: () => sprint(8, 'closed', 5),
    };
    const { records, cursor: after } = await readPages(stream, { cursor });
    expect(ids(records)).toEqual(['sprint 8', 'tombstone 9', 'sprint 10']);
    expect(records[0]).toMatchObject({ state: 'closed', board: '5' });
    expect(records[1]).toMatchObject({ of: 'sprint', reason: 'deleted' });
    const asked = jira.asked.length;
    await readPages(stream, { cursor: after });
    expect(jira.asked.slice(asked).join()).not.toMatch(/sprint\/[89]/);
  });

  it('tells of a deleted sprint that a webhook told of, and not of those of other boards', async () => {
    const jira = new StubJira({
      ...routesOf({ 10001: [{ id: 1 }] }, { 1: [sprint(7)] }),
      [`${agile}/sprint/50`]: () => sprint(50, 'active', 99),
    });
    const stream = createBoardsStream(jira.site, site, ['10001']);
    const { cursor } = await readPages(stream);
    const hints = ['sprint:6', 'sprint:7', 'sprint:50', 'board:1', 'odd'];
    const { records } = await readPages(stream, { cursor, hints });
    expect(ids(records)).toEqual(['tombstone 6', 'sprint 7']);
  });

  it('fails as a whole when the site fails', async () => {
    const jira = new StubJira({
      [`${agile}/board`]: () => new StubRefusal(401),
    });
    const stream = createBoardsStream(jira.site, site, ['10001']);
    await expect(readPages(stream)).rejects.toMatchObject({
      code: 'unauthorised',
    });
  });
});
