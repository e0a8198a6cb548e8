import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createCompany } from '../chronicle/createCompany';
import { itemAt, ItemState } from '../chronicle/itemAt';
import { Sprint } from '../model';
import { sprintState } from './render/renderSprint';
import { startJira, TestJira } from './testing/startJira';
import { hierarchyLevelOf } from './vocabulary/issueTypes';

jest.setTimeout(600_000);

const now = Date.UTC(2026, 10, 16, 10);
const company = createCompany({ seed: 7, scale: { people: 1, months: 1 } });
/** In a project of scrum, where nothing is shared with others. */
const closely = company.teams[0].jira.projectKey;

async function listWithJiraJs(url: string): Promise<any> {
  const script = join(__dirname, 'testing', 'listWithJiraJs.mjs');
  const child = spawn(
    process.execPath,
    [
      script,
      url,
      'harvester@tidewater.example',
      'tidewater-harvester',
      closely,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH } },
  );
  const [chunks, errors]: string[][] = [[], []];
  child.stdout.setEncoding('utf8').on('data', chunk => chunks.push(chunk));
  child.stderr.setEncoding('utf8').on('data', chunk => errors.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) {
    throw new Error(errors.join(''));
  }
  return JSON.parse(chunks.join(''));
}

describe('jira.js 6', () => {
  let jira: TestJira;
  let listed: any;
  const items: ItemState[] = [];
  const sprints: Sprint[] = [];

  beforeAll(async () => {
    for (const { id } of company.teams) {
      const chronicle = company.chronicle(id, now);
      items.push(
        ...chronicle.items.flatMap(history => itemAt(history, now) ?? []),
      );
      sprints.push(
        ...chronicle.sprints.filter(({ createdAt }) => createdAt < now),
      );
    }
    jira = await startJira('cloud', company, now);
    listed = await listWithJiraJs(jira.url);
  });
  afterAll(() => jira.close());

  const sorted = (ids: readonly (string | number)[]) =>
    ids.map(Number).sort((a, b) => a - b);
  const changeIds = (item: ItemState) =>
    sorted(item.changes.map(({ id }) => id));
  /** Links have entries too, whose ids are in no chronicle. */
  const ofFields = (ids: readonly (string | number)[]) =>
    sorted(ids.filter(id => Number(id) < 1_000_000_000_000));

  it('understands every answer but long names of sprints, which Jira has and its schema has not', () => {
    expect(listed.mismatches).toEqual(['values.*.name: at most 30 characters']);
  });

  it('lists every project and every issue, ids only', () => {
    expect(listed.keys).toEqual(
      company.teams.map(({ jira: { projectKey } }) => projectKey).sort(),
    );
    expect(sorted(listed.ids)).toEqual(
      sorted(items.map(({ history }) => history.id)),
    );
  });

  it('lists every issue project by project, each once, with its last update', () => {
    const updates = new Map(
      listed.searched.map(({ id, updated }: any) => [
        Number(id),
        Date.parse(updated.replace(/(\d\d)$/, ':$1')),
      ]),
    );

    expect(listed.searched).toHaveLength(items.length);
    expect(updates).toEqual(
      new Map(items.map(item => [item.history.id, item.updatedAt])),
    );
  });

  it('gets the newest 40 entries inline, and is told when there are more', () => {
    const byId = new Map(
      listed.searched.map((issue: any) => [Number(issue.id), issue]),
    );
    for (const item of items) {
      const { inline, total }: any = byId.get(item.history.id);

      expect(inline).toHaveLength(Math.min(total, 40));
      expect(total).toBeGreaterThanOrEqual(item.changes.length);
      expect(changeIds(item)).toEqual(expect.arrayContaining(ofFields(inline)));
    }
    expect(
      listed.searched.filter(({ total }: any) => total > 40).length,
    ).toBeGreaterThan(0);
  });

  it('lists every change in bulk', () => {
    for (const item of items) {
      const entries: [string, number][] =
        listed.changelogs[item.history.id] ?? [];
      const own = new Map(entries.map(([id, at]) => [Number(id), at] as const));

      expect(ofFields([...own.keys()])).toEqual(changeIds(item));
      for (const change of item.changes) {
        expect(own.get(change.id)).toBe(change.at);
      }
    }
  });

  it('lists every change and every comment, issue by issue', () => {
    const own = items.filter(
      ({ fields }) => fields.team === company.teams[0].id,
    );

    expect(sorted(Object.keys(listed.single))).toEqual(
      sorted(own.map(({ history }) => history.id)),
    );
    for (const item of own) {
      const { histories, comments } = listed.single[item.history.id];

      expect(ofFields(histories.map(([id]: [string]) => id))).toEqual(
        changeIds(item),
      );
      expect(
        comments.map(([id, at]: [string, number]) => [Number(id), at]),
      ).toEqual(item.comments.map(({ id, updatedAt }) => [id, updatedAt]));
    }
  });

  it('gets up to 20 comments with each issue in bulk', () => {
    const byId = new Map(
      listed.bulk.map((issue: any) => [Number(issue.id), issue]),
    );
    for (const item of items) {
      const { comments, total }: any = byId.get(item.history.id);

      expect(total).toBe(item.comments.length);
      expect(comments.map(Number)).toEqual(
        item.comments.slice(0, 20).map(({ id }) => id),
      );
    }
    expect(
      listed.bulk.filter(({ total }: any) => total > 20).length,
    ).toBeGreaterThan(0);
  });

  it('lists every sprint of every board, and is refused by kanban', () => {
    const kanban = company.teams.filter(team => team.jira.board === 'kanban');
    const expected = {
      ...Object.fromEntries(
        sprints.map(sprint => [sprint.id, sprintState(sprint, now)]),
      ),
      ...Object.fromEntries(
        kanban.map(team => [`board ${team.jira.boardId}`, 400]),
      ),
    };

    expect(listed.sprints).toEqual(expected);
  });

  it('lists the issues of every board, those above ordinary work only on kanban', () => {
    for (const team of company.teams) {
      const onBoard = items.filter(
        ({ fields }) =>
          fields.team === team.id &&
          (team.jira.board === 'kanban' || hierarchyLevelOf(fields.type) < 1),
      );

      expect(sorted(listed.boardIssues[team.jira.boardId])).toEqual(
        sorted(onBoard.map(({ history }) => history.id)),
      );
    }
  });
});
