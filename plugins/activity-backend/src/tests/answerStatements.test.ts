import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { getHeatmap } from '../usecases/activity/getHeatmap';
import { askActivity } from './askActivity';
import { empty, quiet, startCachedWorld, team, web } from './cachedWorld';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = mockCredentials.service();
const zone = 'Asia/Kolkata';

/** Each statement is a round trip, which costs more than most of them do in the database. */
describe.each(databases.eachSupportedId())(
  'statements of a heatmap on %s',
  databaseId => {
    it('are few, and fewer if the answer is known', async () => {
      const knex = await databases.init(databaseId);
      const { services } = await startCachedWorld(knex);
      let statements: string[] = [];
      knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
      const ask = async (entity?: string, timezone?: string) => {
        statements = [];
        await getHeatmap(
          services,
          credentials,
          askActivity({
            from: '2026-03-02',
            to: '2026-03-16',
            entity,
            timezone,
          }),
        );
        return statements;
      };
      await ask(undefined, 'UTC');

      const hits: [asked: string, statements: number][] = [];
      for (const [entity, timezone] of [
        [undefined, zone],
        [web, zone],
        [team, zone],
        [quiet, zone],
        [empty, zone],
        [web, undefined],
      ]) {
        const miss = await ask(entity, timezone);
        const hit = await ask(entity, timezone);
        const [planned, counted, ...more] = transactions(miss);
        expect(planned).toEqual(transactions(hit).flat());
        expect(counted.length).toBeLessThanOrEqual(11);
        expect(more).toEqual([]);
        const asked = [entity ?? 'all', timezone ?? 'default zone'].join(' ');
        hits.push([asked, hit.length]);
      }
      // Begin, the entity, its zone, what is kept of the scope, its units if it is a small one, the streams, commit.
      expect(hits).toEqual([
        [`all ${zone}`, 4],
        [`${web} ${zone}`, 5],
        [`${team} ${zone}`, 5],
        [`${quiet} ${zone}`, 6],
        [`${empty} ${zone}`, 5],
        [`${web} default zone`, 6],
      ]);
    });
  },
);

/** Statements by the transaction that they are in. */
function transactions(statements: readonly string[]): string[][] {
  const cut: string[][] = [];
  for (const sql of statements) {
    if (sql.startsWith('BEGIN')) cut.push([]);
    cut[cut.length - 1].push(sql);
  }
  return cut;
}
