import { TestDatabases } from '@backstage/backend-test-utils';
import { fakeCommit } from '@activity-insights/plugin-activity-node/testUtils';
import { DoraWorld, webRef, type Story } from './DoraWorld';
import {
  changeMergedAs,
  deploymentAt,
  hour,
  incident,
  parts,
  shaOf,
} from './fakeService';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const whole: Story = {
  deployments: [
    [1, 0],
    [2, 1, 'incident', 'hotfixed'],
    [3, 1, 'hotfix', 'incident-fix'],
  ],
  changes: { 1: [2, 'ancestry'], 2: [3, 'commit'] },
  incidents: { 'Outage 1': 2 },
};

const orders = [
  ['deployments', 'changes', 'commits', 'incidents'],
  ['commits', 'incidents', 'changes', 'deployments'],
  ['changes', 'deployments', 'incidents', 'commits'],
  ['incidents', 'commits', 'deployments', 'changes'],
];

describe.each(databases.eachSupportedId())(
  'what is known of a service on %s',
  databaseId => {
    let world: DoraWorld;

    beforeAll(async () => {
      world = await DoraWorld.create(await databases.init(databaseId));
    });

    beforeEach(async () => {
      await world.say({ deployments: null, incidents: null });
      await world.clear();
    });

    afterAll(async () => {
      await world.knex.destroy();
    });

    const tellAll = async () => {
      await world.write(...Object.values(parts).flat());
      await world.settle();
    };

    it.each(orders)(
      'does not depend on what comes first: %s, %s, %s, %s',
      async (...order) => {
        for (const name of order) {
          await world.write(...parts[name]);
          await world.settle();
        }
        expect(await world.story()).toEqual(whole);
        expect(await world.facts()).toEqual(await world.rebuilt());
      },
    );

    it('follows what its Component says', async () => {
      await tellAll();
      await world.say({ deployments: 'environment=live' });
      await world.settle();
      expect(await world.story()).toEqual({
        deployments: [],
        changes: {},
        incidents: { 'Outage 1': null },
      });
      await world.say({ deployments: null, incidents: 'label=outage' });
      await world.settle();
      const { deployments, incidents } = await world.story();
      expect(deployments[1]).toEqual([2, 1, 'hotfixed']);
      expect(incidents).toEqual({});
      await world.write(incident(1, { labels: ['Outage'] }));
      await world.settle();
      expect(await world.story()).toEqual(whole);
    });

    it('follows what is gone, what comes back, and what is an incident no more', async () => {
      await tellAll();
      const gone = { kind: 'tombstone', reason: 'deleted' } as const;
      await world.write({ ...gone, of: 'deployment', id: '7003' });
      await world.write({ ...gone, of: 'workItem', id: '1001' });
      await world.settle();
      expect(await world.story()).toEqual({
        deployments: [
          [1, 0],
          [2, 1],
        ],
        changes: { 1: [2, 'ancestry'] },
        incidents: {},
      });
      await world.write({ ...gone, of: 'change', id: '9001' });
      await world.settle();
      expect((await world.story()).changes).toEqual({});
      await tellAll();
      expect(await world.story()).toEqual(whole);
      await world.write(incident(1, { type: { id: '1', name: 'Story' } }));
      await world.settle();
      expect((await world.story()).incidents).toEqual({});
    });

    it('follows a commit that a reload has not met', async () => {
      await tellAll();
      const { id } = await world
        .knex('events')
        .where({ sha: shaOf(1) })
        .first();
      await world.changes.sweep(Number(id));
      await world.settle();
      expect((await world.story()).changes).toEqual({
        // Commit 2 still names it as its parent.
        1: [2, 'ancestry'],
        2: [3, 'commit'],
      });
      expect(await world.facts()).toEqual(await world.rebuilt());
      const second = await world
        .knex('events')
        .where({ sha: shaOf(2) })
        .first();
      await world.changes.sweep(Number(second.id));
      await world.settle();
      expect((await world.story()).changes).toEqual({ 2: [3, 'commit'] });
    });

    it('does not need commits where sources list what they have deployed', async () => {
      const listed = (number: number, ...changes: string[]) =>
        deploymentAt(number, number, { changes });
      await world.write(
        listed(1),
        listed(2, '9001', '9404'),
        // A list that is not given says nothing; one that is empty says that nothing has come.
        listed(3),
        changeMergedAs(1, 9),
        changeMergedAs(2, 3, { state: 'open', mergedAt: undefined }),
        fakeCommit(3),
      );
      await world.settle();
      expect((await world.story()).changes).toEqual({ 1: [2, 'list'] });
    });

    it('takes pipelines, releases and reports for deployments if it is told so', async () => {
      const event = (type: 'pipeline' | 'release', key: string) =>
        ({ kind: 'event', type, key, title: key } as const);
      await world.say({ deployments: 'pipeline=nightly*, release=v*' });
      await world.write(
        {
          ...event('pipeline', '31'),
          title: 'Nightly 31',
          occurredAt: hour(1),
          metadata: {
            status: 'success',
            sha: shaOf(0),
            ref: 'main',
            finishedAt: hour(2),
          },
        },
        {
          ...event('pipeline', '32'),
          title: 'Nightly 32',
          occurredAt: hour(2),
          metadata: { status: 'failed' },
        },
        {
          ...event('release', '5:v2'),
          title: 'Second edition',
          occurredAt: hour(4),
          metadata: { tag: 'v2', sha: shaOf(2) },
        },
        ...parts.commits,
        ...parts.changes,
      );
      await world.knex('reported_deployments').insert({
        component: webRef,
        key: 'r-3',
        environment: 'production',
        production: 1,
        status: 'success',
        finished_at: hour(6),
        details: JSON.stringify({
          v: 1,
          changes: ['https://forge.example/web/changes/2/'],
          hotfix: false,
          rollbackOf: null,
        }),
        reported_at: hour(6),
        reported_by: 'user:default/ada',
      });
      await world.knex('reported_incidents').insert({
        component: webRef,
        key: 'i-1',
        title: 'Told by hand',
        began_at: hour(9),
        deployment: 'r-3',
        reported_at: hour(9),
        reported_by: 'user:default/ada',
      });
      await world.settle();
      const { deployments } = await world.facts();
      expect(deployments).toMatchObject([
        { at: hour(2), startedAt: hour(1), ref: 'main', changes: 0 },
        { at: hour(4), sha: shaOf(2), changes: 1 },
        { key: 'reported:r-3', at: hour(6), changes: 1, failed: ['incident'] },
      ]);
      expect((await world.story()).incidents).toEqual({
        'Told by hand': 'reported:r-3',
      });
      const { summary } = await world.knex('dora_services').first();
      expect(JSON.parse(summary)).toEqual({
        v: 1,
        candidates: 4,
        matched: 4,
        firstRunAt: hour(2),
        lastRunAt: hour(6),
        unlinkedIncidents: 0,
      });
    });
  },
);
