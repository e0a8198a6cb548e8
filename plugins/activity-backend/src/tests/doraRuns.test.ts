import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import { keepDoraServices } from '../catalog/keepDoraServices';
import { readServiceFacts } from '../store/dora/facts/readServiceFacts';
import { CutDatabase } from './CutDatabase';
import { changeMergedAs, deploymentAt, parts } from './fakeService';
import { until } from './until';
import { useReplicas } from './useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

const ref = 'component:default/web';
const settings = { deployments: [], fixes: { branches: [], labels: [] } };

describe.each(databaseIds)('a run with a service on %s', databaseId => {
  async function start() {
    const knex = await migrated(databaseId);
    const stream = createFakeStream({
      project: { id: '30', name: 'Web' },
      resource: 'changes',
    });
    await knex('catalog_entities').insert({
      ref,
      kind: 'component',
      title: 'Web',
    });
    const database = new CutDatabase(knex);
    const fixture = replica(
      knex,
      [
        createFakeSource({
          source: 'gitlab',
          instance: 'acme',
          streams: [stream],
        }),
      ],
      {
        database,
        loop: {
          afterRead: async () => {
            await knex.raw(
              `INSERT INTO unit_components (unit_id, component_ref, mapped_by)
               SELECT id, ?, 'config' FROM units WHERE true ON CONFLICT DO NOTHING`,
              [ref],
            );
            await keepDoraServices(database, settings);
          },
        },
      },
    );
    const read = async (...records: ActivityRecord[]) => {
      stream.addPage({ records });
      expect(await fixture.run()).toMatchObject({ status: 'completed' });
    };
    const shown = async () => {
      const [{ id }] = await knex('dora_services');
      const facts = await database.read('facts', tx =>
        readServiceFacts(tx, id),
      );
      return facts.changes.map(({ linkedBy }) => linkedBy);
    };
    return { knex, database, stream, fixture, read, shown };
  }

  it('is completed when the facts of the service are settled', async () => {
    const { knex, fixture, read, shown } = await start();
    await read(...parts.commits, deploymentAt(1, 0), deploymentAt(2, 2));
    expect(await shown()).toEqual([]);
    await read(changeMergedAs(1, 1), changeMergedAs(2, 2));
    expect(await shown()).toEqual(['ancestry', 'commit']);
    expect(await knex('settle_dora')).toEqual([]);
    expect(fixture.logged.filter(line => line.includes('stumbled'))).toEqual(
      [],
    );
  });

  it('does not compute a service anew for every page', async () => {
    const { stream, database, read, shown } = await start();
    await read(deploymentAt(1, 1), deploymentAt(2, 2), changeMergedAs(1, 1));
    const writes = () =>
      database.writes.filter(name => name === 'settleService').length;
    const before = writes();
    for (let page = 2; page < 30; page += 1) {
      stream.addPage({ records: [changeMergedAs(page, 2)] });
    }
    await read(changeMergedAs(30, 2));
    expect(await shown()).toHaveLength(30);
    expect(writes() - before).toBeLessThan(5);
  });

  it('ends if the facts cannot be settled, which is reported and tried again', async () => {
    const { knex, fixture, read, shown } = await start();
    await read(deploymentAt(1, 1), changeMergedAs(1, 1));
    const { details } = await knex('changes').first();
    await knex('changes').update({ details: '{"v":0}' });
    await read(deploymentAt(2, 2));
    expect(
      fixture.logged.filter(line => line.includes('stumbled in settleDora')),
    ).not.toEqual([]);
    expect(await knex('settle_dora')).not.toEqual([]);
    await knex('changes').update({ details });
    await read(deploymentAt(3, 2));
    expect(await shown()).toEqual(['commit']);
    await until(async () => (await knex('settle_dora')).length === 0);
  });
});
