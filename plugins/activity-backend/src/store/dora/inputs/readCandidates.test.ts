import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { ActivitySeed } from '../../../tests/ActivitySeed';
import { Database } from '../../Database';
import { readCandidates } from './readCandidates';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ref = 'component:default/web';
const start = Date.UTC(2026, 2, 2);
const hour = (number: number) => start + number * 3_600_000;

describe.each(databases.eachSupportedId())(
  'candidates of a service on %s',
  databaseId => {
    let knex: Knex;
    let units: number[];

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      const seed = await ActivitySeed.create(knex);
      const project = async (source: string) => {
        const instanceId = await seed.instance(source, 'acme');
        return { instanceId, ...(await seed.project(instanceId, '30')) };
      };
      const forge = await project('gitlab');
      const clone = await project('git');
      const tracker = await project('jira');
      const stranger = await project('github');
      units = [forge.unitId, clone.unitId, tracker.unitId];
      for (const { instanceId, unitId } of [forge, clone, tracker, stranger]) {
        await seed.events(instanceId, [
          { at: hour(5), type: 'release', title: 'v5', units: [unitId] },
          { at: hour(4), type: 'release', title: 'v4', goneFrom: [unitId] },
          { at: hour(3), type: 'commit', units: [unitId] },
        ]);
      }
      const [pipeline] = await seed.events(forge.instanceId, [
        { at: hour(6), type: 'pipeline', title: 'six', units: [forge.unitId] },
      ]);
      const job = (id: string, name: string) => ({
        id,
        name,
        status: 'success',
        finishedAt: hour(6.5),
      });
      const jobs = [job('61', 'deploy: web'), job('62', 'deploy: api')];
      await knex('events')
        .where({ id: pipeline })
        .update({ metadata: JSON.stringify({ status: 'success', jobs }) });
      await knex('projects')
        .where({ id: forge.projectId })
        .update({ locators: JSON.stringify(['forge.example/acme/web']) });
      const stored = (id: number, { instanceId, projectId } = forge) => ({
        id,
        instance_id: instanceId,
        project_id: projectId,
        external_id: `${id}`,
        updated_at: hour(id),
        content_hash: 'hash',
        observed_at: start,
      });
      const deployment = (id: number, rest: object) => ({
        ...stored(id),
        environment: 'production',
        status: 'success',
        job_name: 'deploy: web',
        created_at: hour(id),
        details: JSON.stringify({ v: 1, statuses: [], tellsChanges: true }),
        ...rest,
      });
      await knex('deployments').insert(
        deployment(1, { finished_at: hour(8), pipeline: `key-${pipeline}` }),
      );
      await knex('deployments').insert(
        deployment(2, {
          details: JSON.stringify({ v: 1, statuses: [], tellsChanges: false }),
        }),
      );
      await knex('deployments').insert(deployment(3, { removed_at: hour(3) }));
      await knex('deployment_changes').insert(
        ['1', '2', '3', '404'].map(change => ({ deployment_id: 1, change })),
      );
      const change = (id: number, rest: object = {}, of = forge) => ({
        ...stored(id, of),
        number: id,
        title: 'Change',
        url: `https://forge.example/acme/web/changes/${id}`,
        state: 'merged',
        draft: 0,
        source_branch: 'feature',
        target_branch: 'main',
        opened_at: start,
        details: '{}',
        ...rest,
      });
      await knex('changes').insert(change(1));
      await knex('changes').insert(change(2, { removed_at: hour(1) }));
      // Another instance may have the same id.
      await knex('changes').insert(
        change(3, { url: null, external_id: '1' }, stranger),
      );
      await knex('changes').insert(change(4));
      const report = (key: string, changes: string[] | null) => ({
        component: ref,
        key,
        environment: 'live',
        production: 1,
        status: 'running',
        started_at: hour(7),
        reported_at: hour(9),
        reported_by: 'user:default/ada',
        details: JSON.stringify({
          v: 1,
          changes,
          hotfix: true,
          rollbackOf: 'a',
        }),
      });
      await knex('reported_deployments').insert([
        report('b', [
          'https://forge.example/acme/web/changes/1/?tab=diff#note',
          'ACME/Web!4',
          'acme/other!1',
          'https://forge.example/acme/web/changes/2',
        ]),
        { ...report('c', null), component: 'component:default/other' },
      ]);
    });

    afterAll(() => knex.destroy());

    const read = (runs?: number) =>
      new Database(knex).read('readCandidates', tx =>
        readCandidates(tx, { ref, unitIds: units }, { runs }),
      );

    it('are what was deployed, built, released, tagged and reported, the latest first', async () => {
      expect((await read()).map(run => [run.kind, run.name ?? run.id])).toEqual(
        [
          ['deployment', 'deployment:1'],
          ['reported', 'reported:b'],
          // Not the one that the forge knows as a deployment.
          ['job', 'deploy: api'],
          ['pipeline', 'six'],
          ['tag', 'v5'],
          ['release', 'v5'],
          ['deployment', 'deployment:2'],
        ],
      );
    });

    it.each([1, 3])('are the latest %i, if no more are wanted', async many => {
      const all = await read();
      expect(await read(many)).toEqual(all.slice(0, many));
    });

    it('know the changes that are listed, and that none are', async () => {
      const lists = (await read()).map(({ id, changes }) => [id, changes]);
      expect(Object.fromEntries(lists)).toMatchObject({
        'deployment:1': [1],
        'deployment:2': null,
        'reported:b': [1, 4],
      });
    });

    it('are told as their sources and reporters tell them', async () => {
      const [deployed, reported] = await read();
      expect(deployed).toMatchObject({
        environment: 'production',
        job: 'deploy: web',
        status: 'success',
        createdAt: hour(1),
        updatedAt: hour(1),
        finishedAt: hour(8),
      });
      expect(reported).toMatchObject({
        projectId: null,
        environment: 'live',
        status: 'running',
        createdAt: hour(7),
        updatedAt: hour(9),
        finishedAt: null,
        reported: { production: true, hotfix: true, rollbackOf: 'a' },
      });
    });

    it('are none of what has no units, but for reports', async () => {
      const found = await new Database(knex).read('readCandidates', tx =>
        readCandidates(tx, { ref, unitIds: [] }),
      );
      expect(found.map(({ id, changes }) => [id, changes])).toEqual([
        ['reported:b', []],
      ]);
    });
  },
);
