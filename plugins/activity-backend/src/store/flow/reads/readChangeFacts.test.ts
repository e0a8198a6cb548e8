import type { Knex } from 'knex';
import {
  fakeChange,
  fakeDeployment,
  fakePerson,
} from '../../../tests/fakeWork';
import { openedAt } from '../../../tests/flowOfChanges';
import { startDeliverySources } from '../../../tests/startDeliverySources';
import { useReplicas } from '../../../tests/useReplicas';
import { Database } from '../../Database';
import { readChangeFacts, type ChangeFactsFilter } from './readChangeFacts';
import { readChangeRows } from './readChangeRows';

const { databaseIds, migrated, replica } = useReplicas();

const hourMs = 3_600_000;
const everything = { scope: undefined, readableUnits: undefined };

describe.each(databaseIds)('reading changes on %s', databaseId => {
  let knex: Knex;
  let database: Database;

  let part: number;

  // Nothing here writes.
  beforeAll(async () => {
    knex = await migrated(databaseId);
    database = new Database(knex);
    const { forge, fork } = startDeliverySources(knex, replica);
    const open = { state: 'open', mergedAt: undefined } as const;
    await forge(
      fakeChange(1),
      fakeChange(2, { author: fakePerson('ben'), ...open }),
      fakeChange(3, {
        ...open,
        state: 'closed',
        closedAt: openedAt + 2 * hourMs,
      }),
      fakeChange(7),
      fakeDeployment(7, { finishedAt: openedAt + 5 * hourMs }),
    );
    await fork(
      fakeChange(4, { title: 'Fork it', draft: true, ...open }),
      fakeChange(5, { author: fakePerson('ben'), ...open }),
      fakeChange(6, { mergedAt: undefined }),
    );
    const web = await knex('projects').where({ external_id: '30' }).first();
    const [{ id }] = await knex('units')
      .insert({ project_id: web.id, filter: 'component:web' })
      .returning('id');
    part = id;
  });

  /** The whole of a project. */
  const unitOf = async (project: string): Promise<number> => {
    const row = await knex('units as u')
      .join('projects as p', 'p.id', 'u.project_id')
      .where({ 'p.external_id': project, 'u.filter': '' })
      .first('u.id');
    return row.id;
  };
  const accountOf = async (externalId: string): Promise<number> =>
    (await knex('accounts').where({ external_id: externalId }).first()).id;

  /** What people call the changes, in order; and how many are hidden. */
  async function found(
    filter: Partial<ChangeFactsFilter> = {},
    stretch = { from: openedAt, to: openedAt + 24 * hourMs },
  ) {
    return database.read('test', async tx => {
      const { facts, hidden } = await readChangeFacts(
        tx,
        { ...everything, ...filter },
        stretch,
      );
      const ids = facts.map(({ changeId }) => changeId);
      const rows = await readChangeRows(tx, ids);
      const numbers = ids.map(id => rows.get(id)!.number);
      return [numbers.sort(), hidden];
    });
  }

  it('finds those of projects and of people, each once', async () => {
    const web = await unitOf('30');
    const fork = await unitOf('31');
    const ben = await accountOf('ben');
    const of = (unitIds: number[], accountIds: number[]) =>
      found({ scope: { unitIds, accountIds } });
    expect(await found()).toEqual([[1, 2, 3, 4, 5, 6, 7], 0]);
    expect(await of([web], [])).toEqual([[1, 2, 3, 7], 0]);
    expect(await of([], [ben])).toEqual([[2, 5], 0]);
    expect(await of([web], [ben])).toEqual([[1, 2, 3, 5, 7], 0]);
    expect(await of([web, fork], [ben])).toEqual([[1, 2, 3, 4, 5, 6, 7], 0]);
    expect(await of([], [])).toEqual([[], 0]);
    // A part of a project has no changes.
    expect(await of([part], [])).toEqual([[], 0]);
    expect(await found({ readableUnits: [part] })).toEqual([[], 7]);
  });

  it('leaves out, and counts, what the caller may not read', async () => {
    const web = await unitOf('30');
    const ben = await accountOf('ben');
    expect(await found({ readableUnits: [web] })).toEqual([[1, 2, 3, 7], 3]);
    expect(
      await found({
        scope: { unitIds: [], accountIds: [ben] },
        readableUnits: [web],
      }),
    ).toEqual([[2], 1]);
  });

  it('filters by instance and by project', async () => {
    const [change] = await knex('changes').where({ number: 4 });
    const projectIds = [change.project_id];
    const instanceIds = [change.instance_id];
    expect(await found({ projectIds })).toEqual([[4, 5, 6], 0]);
    expect(await found({ instanceIds })).toEqual([[1, 2, 3, 4, 5, 6, 7], 0]);
    expect(await found({ instanceIds: [-1] })).toEqual([[], 0]);
    expect(await found({ projectIds: [] })).toEqual([[], 0]);
  });

  it('finds what was open within the stretch, its end excluded', async () => {
    const within = (from: number, to: number) =>
      found({}, { from: openedAt + from, to: openedAt + to });
    expect(await within(0, hourMs)).toEqual([[1, 2, 3, 4, 5, 6, 7], 0]);
    expect(await within(-hourMs, 0)).toEqual([[], 0]);
    expect(await within(-hourMs, 1)).toEqual([[1, 2, 3, 4, 5, 6, 7], 0]);
    // The first was merged after an hour, the third closed after two. The last was touched after two hours, and is merged since nobody
    // knows when.
    expect(await within(hourMs, 9 * hourMs)).toEqual([
      [1, 2, 3, 4, 5, 6, 7],
      0,
    ]);
    expect(await within(hourMs + 1, 9 * hourMs)).toEqual([
      [2, 3, 4, 5, 6, 7],
      0,
    ]);
    expect(await within(2 * hourMs + 1, 9 * hourMs)).toEqual([[2, 4, 5, 7], 0]);
    // The seventh was in production after five hours.
    expect(await within(5 * hourMs, 9 * hourMs)).toEqual([[2, 4, 5, 7], 0]);
    expect(await within(5 * hourMs + 1, 9 * hourMs)).toEqual([[2, 4, 5], 0]);
  });

  it('tells what is shown of a change', async () => {
    const [{ id }] = await knex('changes').where({ number: 4 });
    const rows = await database.read('test', tx =>
      readChangeRows(tx, [Number(id)]),
    );
    expect([...rows.values()]).toEqual([
      {
        id: Number(id),
        number: 4,
        title: 'Fork it',
        url: 'https://forge.example/web/changes/4',
        source: 'gitlab',
        instance: 'acme',
        project: '31',
        projectId: 'gitlab:acme:31',
        files: 1,
        draft: true,
      },
    ]);
  });
});
