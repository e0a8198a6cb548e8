import { TestDatabases } from '@backstage/backend-test-utils';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { joinMarks } from './joinMarks';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const january = 2026 * 12;

describe.each(databases.eachSupportedId())('joinMarks on %s', databaseId => {
  it('makes one mark of those of a slice, and takes away those of scopes that are gone', async () => {
    const knex = await databases.init(databaseId);
    await ActivitySeed.create(knex);
    const [{ id }, { id: other }] = await knex('rollup_scopes')
      .insert(
        ['a', 'b'].map(name => ({
          basis: 'units',
          entity_ref: `component:default/${name}`,
        })),
      )
      .returning<{ id: number }[]>('id');
    const gone = other + 1;
    const mark = (scope: number, month: number, day: number) => ({
      scope_id: scope,
      month,
      from_day: day,
      to_day: day + 1,
      marked_at: 1_000 + day,
    });
    await knex('rollup_marks').insert([
      mark(id, january, 7),
      mark(id, january, 3),
      mark(id, january + 1, 40),
      mark(other, january, 5),
      mark(gone, january, 9),
    ]);

    const joined = await knex.transaction(tx =>
      joinMarks(tx, january, [id, gone]),
    );

    const rows = await knex('rollup_marks').orderBy(['scope_id', 'month']);
    expect(
      rows.map(row => [
        row.scope_id,
        row.month,
        row.from_day,
        row.to_day,
        Number(row.marked_at),
      ]),
    ).toEqual([
      [id, january, 3, 8, 1_003],
      [id, january + 1, 40, 41, 1_040],
      [other, january, 5, 6, 1_005],
    ]);
    expect([...joined]).toEqual([[id, Number(rows[0].id)]]);
  });
});
