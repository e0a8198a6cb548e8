import { SourceError } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { Database } from '../store/Database';
import { ActivitySeed } from '../tests/ActivitySeed';
import { HarvestFixture } from '../tests/HarvestFixture';
import { RecordedMetrics } from '../tests/RecordedMetrics';
import { createActivityMetrics } from './ActivityMetrics';
import { HarvestReporter } from './HarvestReporter';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const labels = 'instance="fake",';
const records = (outcome: string) =>
  `activity.harvest.records{${labels}outcome="${outcome}",source="git"}`;

describe.each(databases.eachSupportedId())(
  'HarvestReporter on %s',
  databaseId => {
    let fixture: HarvestFixture | undefined;

    afterEach(async () => {
      await fixture?.stop();
    });

    async function harvesting(streams: ReturnType<typeof createFakeStream>[]) {
      const knex = await databases.init(databaseId);
      await ActivitySeed.create(knex);
      const metrics = new RecordedMetrics();
      const lines: { level: string; message: string; fields: JsonObject }[] =
        [];
      const log = (level: string) => (message: string, meta?: object) => {
        lines.push({ level, message, fields: (meta ?? {}) as JsonObject });
      };
      const observer = new HarvestReporter({
        logger: mockServices.logger.mock({
          debug: log('debug'),
          info: log('info'),
          warn: log('warn'),
        }),
        metrics: createActivityMetrics(metrics.service),
        database: new Database(knex),
      });
      fixture = new HarvestFixture(knex, [createFakeSource({ streams })], {
        loop: { observer },
      });
      return { fixture, metrics, lines };
    }

    it('counts pages and records, and tells each by its ids', async () => {
      const stream = createFakeStream({
        pages: [
          { records: [0, 1, 2].map(number => fakeCommit(number)) },
          {
            records: [3].map(number => fakeCommit(number)),
            malformed: [{ key: 'commit x', reason: 'it has no date' }],
          },
        ],
      });
      const { fixture: replica, metrics, lines } = await harvesting([stream]);
      const run = await replica.run('reload');
      await replica.stop();
      const { sums } = metrics;
      expect(sums.get(`activity.harvest.pages{${labels}source="git"}`)).toBe(2);
      expect(sums.get(records('read'))).toBe(4);
      expect(sums.get(records('written'))).toBe(4);
      expect(sums.get(records('malformed'))).toBe(1);
      expect(sums.has(records('unchanged'))).toBe(false);
      expect(
        sums.get(
          'activity.harvest.run.duration{mode="reload",status="completed"}',
        ),
      ).toBeCloseTo(run.durationSeconds!, 3);

      const ids = {
        source: 'git',
        instance: 'fake',
        runId: run.id,
        durationMs: expect.any(Number),
      };
      const ofPage = lines.filter(({ message }) => /page/.test(message));
      expect(ofPage).toEqual(
        [3, 1].map((read, index) => ({
          level: 'debug',
          message: expect.any(String),
          fields: {
            ...ids,
            direction: 'tail',
            streamId: expect.stringContaining('git/fake/'),
            records: {
              read,
              written: read,
              unchanged: 0,
              removed: 0,
              malformed: index,
            },
          },
        })),
      );
      expect(lines.filter(({ level }) => level === 'info')).toEqual([
        {
          level: 'info',
          message: `Harvest run ${run.id} ended as completed: 1 of 1 streams, 4 records written`,
          fields: {
            ...ids,
            source: '*',
            instance: '*',
            mode: 'reload',
            status: 'completed',
            trigger: 'manual',
            streams: { total: 1, done: 1, failed: 0 },
            records: {
              read: 4,
              written: 4,
              unchanged: 0,
              removed: 0,
              malformed: 1,
            },
          },
        },
      ]);
    });

    it('counts failures by code, and the run that they end', async () => {
      const stream = createFakeStream({
        pages: [{ records: [fakeCommit(0)] }],
      });
      stream.failAt(0, new SourceError('forbidden', 'web may not be read'));
      const { fixture: replica, metrics } = await harvesting([stream]);
      await replica.run();
      await replica.stop();
      const { sums } = metrics;
      expect(
        sums.get(
          `activity.harvest.failures{code="forbidden",${labels}source="git"}`,
        ),
      ).toBe(1);
      expect(
        sums.has(
          'activity.harvest.run.duration{mode="incremental",status="failed"}',
        ),
      ).toBe(true);
    });
  },
);
