import { TestDatabases } from '@backstage/backend-test-utils';
import { ActivitySeed } from './ActivitySeed';
import { selectEvents } from '../store/scopedEvents/selectEvents';
import { allClassValues } from '../store/scopedEvents/eventClassValues';
import { toSegments } from '../time/Segment';
import { clockStretches } from '../time/ClockStretches';
import { defaultEventTypes } from '@activity-insights/plugin-activity-common';
const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
jest.setTimeout(100000);
it('plans', async () => {
  const knex = await databases.init('POSTGRES_18');
  await ActivitySeed.create(knex).then(async seed => {
    const git = await seed.instance('git', 'local');
    const us: number[] = [];
    for (let i = 0; i < 4; i++) us.push((await seed.project(git, `p${i}`)).unitId);
    const accs: number[] = [];
    for (let i = 0; i < 4; i++) accs.push(await seed.account(git));
    await seed.events(git, Array.from({ length: 4000 }, (_, i) => ({ at: i * 10_000_000, accountId: accs[i % 4], units: us.filter((u) => (i + u) % 3 > 0), branch: 'b' + i % 3, authorOffset: i % 3 ? 60 : undefined, class: i % 16 })));
    await knex.transaction(async tx => {
      for (const [name, scope, seenIn, branches] of [
        ['units', { kind: 'units', unitIds: us.slice(0, 2) }, [us.slice(2)], ['b1']],
        ['people', { kind: 'people', stretches: [{ accountId: accs[0], fromBucket: null, toBucket: null }] }, [us.slice(2)], undefined],
      ] as any) for (const tz of ['author']) {
        const sql = selectEvents(tx, { scope, seenIn: [], branches: undefined, types: defaultEventTypes, segments: toSegments(clockStretches({ from: 5000, to: 4e10 }, { kind: 'author', fallback: 'Europe/Berlin' })) }, { classes: allClassValues, columns: r => `${r.cell} AS cell, ${r.class} AS class` });
        const t = Date.now();
        const r = await tx.raw(`EXPLAIN ANALYZE SELECT cell, class, count(*) AS count FROM (${sql.text}) AS x GROUP BY cell, class`, sql.bindings);
        process.stdout.write(`${name} ${tz} ${Date.now() - t}ms\n` + r.rows.map((x: any) => x['QUERY PLAN']).join('\n') + '\n');
      }
    });
  });
});
