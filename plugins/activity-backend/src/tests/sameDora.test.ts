import type { Dora } from '@activity-insights/plugin-activity-common';
import { fakeCommit } from '@activity-insights/plugin-activity-node/testUtils';
import { TestDatabases } from '@backstage/backend-test-utils';
import { createRandom } from './createRandom';
import { DoraServer } from './DoraServer';
import { DoraWorld, webRef } from './DoraWorld';
import { changeMergedAs, deploymentAt, hour, incident } from './fakeService';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

/** How many deployments there are; of changes and commits so many too, and a third of that of incidents. */
const many = 24;

/** A service in which much goes wrong. */
async function fill(world: DoraWorld, seed: number): Promise<void> {
  const random = createRandom(seed);
  const oneOf = <T>(values: readonly T[]) =>
    values[Math.floor(random() * values.length)];
  for (let number = 0; number < many; number += 1) {
    await world.write(
      fakeCommit(number),
      changeMergedAs(number, number, {
        mergedAt: hour(2 * number - oneOf([1, 1, 3, -9])),
        firstCommitAt: oneOf([hour(2 * number - 20), undefined]),
        sourceBranch: oneOf(['feature', 'feature', 'hotfix/it']),
      }),
      deploymentAt(number, oneOf([number, number, number, number - 2]), {
        environment: oneOf(['production', 'production', 'staging']),
        status: oneOf(['success', 'success', 'success', 'failed'] as const),
        pipeline: oneOf([undefined, `${Math.floor(number / 2)}`]),
      }),
      ...(number % 3 === 0
        ? [
            incident(number, {
              createdAt: hour(2 * number + 1),
              resolvedAt: oneOf([undefined, hour(2 * number + 5)]),
            }),
          ]
        : []),
    );
  }
  await world.settle();
}

const metricsOf = ({ services: [{ metrics }] }: Dora) =>
  new Map(metrics.map(metric => [metric.id, metric]));

describe.each(databases.eachSupportedId())(
  'numbers of DORA on %s',
  databaseId => {
    let server: DoraServer;
    let world: DoraWorld;

    beforeAll(async () => {
      world = await DoraWorld.create(await databases.init(databaseId));
      await fill(world, 5);
      server = await DoraServer.over(world.knex);
    });

    it.each([
      ['2026-03-01', '2026-03-20'],
      ['2026-03-02T20:00:00Z', '2026-03-04T00:00:00Z'],
    ])('from %s to %s are the same in every answer', async (from, to) => {
      const query = { entity: webRef, from, to };
      const answer = await server.client().getMetrics(query);
      const acted = await server.act('get-dora-metrics', query);
      expect(acted).toEqual(answer);
      const metrics = metricsOf(answer);

      for (const [metric, countOf] of [
        ['deployment-frequency', 'n'],
        ['change-fail-rate', 'part'],
        ['failed-deployment-recovery-time', 'n'],
        ['deployment-rework-rate', 'part'],
      ] as const) {
        const { [countOf]: count } = metrics.get(metric)!;
        expect([metric, count]).not.toEqual([metric, 0]);
        const listed = await server
          .client()
          .getDeployments({ ...query, metric, limit: 1000 });
        expect([metric, listed.total, listed.items.length]).toEqual([
          metric,
          count,
          count,
        ]);
        const rows = await server.download('/deployments', {
          ...query,
          metric,
        });
        const output = await server.act('list-dora-deployments', {
          ...query,
          metric,
        });
        const keys = listed.items.map(({ key }) => key);
        expect(rows.map(({ key }) => key)).toEqual(keys);
        expect(output.items.map(({ key }: { key: string }) => key)).toEqual(
          keys,
        );
      }

      for (const { id, items } of answer.explain) {
        const { pathname, searchParams } = new URL(items, 'http://localhost');
        const { status, text } = await server.ask(
          pathname.replace('/dora', ''),
          Object.fromEntries(searchParams),
        );
        const { n, part, excluded } = metrics.get(id)!;
        const isOfChanges = id === 'change-lead-time';
        const rest = isOfChanges ? excluded : [];
        const left = rest.reduce((sum, { count }) => sum + count, 0);
        expect([id, status, JSON.parse(text).total]).toEqual([
          id,
          200,
          (part ?? n) + left,
        ]);
      }

      const lead = metrics.get('change-lead-time')!;
      const left = lead.excluded.reduce((sum, { count }) => sum + count, 0);
      const changes = await server
        .client()
        .getChanges({ ...query, sort: 'lead' });
      expect(changes.total).toBe(lead.n + left);
      expect(left).toBeGreaterThan(0);
      const values = changes.items.flatMap(
        ({ leadSeconds }) => leadSeconds ?? [],
      );
      expect(values).toHaveLength(lead.n);
      // By the nearest rank.
      expect(values[Math.ceil(lead.n / 2) - 1]).toBe(lead.value);
      const { items } = await server.client().getDeployments(query);
      expect(items.reduce((sum, each) => sum + each.changes, 0)).toBe(
        changes.total,
      );
      for (const [deployment, item] of items.map(
        each => [each.key, each] as const,
      )) {
        const { total } = await server
          .client()
          .getChanges({ ...query, deployment: [deployment] });
        expect([deployment, total]).toEqual([deployment, item.changes]);
      }
    });

    it.each([
      null,
      'environment=staging',
      'environment=prod*, environment=staging',
      'none',
    ])('are those that the preview shows for %p', async words => {
      const trial = await server.client().getPreview({
        entity: webRef,
        limit: 200,
        deployments: words ?? 'default',
      });
      await world.say({ deployments: words });
      await world.settle();
      const preview = await server
        .client()
        .getPreview({ entity: webRef, limit: 200 });
      expect(preview.runs).toEqual(trial.runs);
      expect([preview.isTrial, trial.isTrial]).toEqual([false, true]);
      const { items, total } = await server.client().getDeployments({
        entity: webRef,
        from: '2026-01-01',
        to: '2026-06-01',
        limit: 1000,
      });
      expect(preview.deployments).toBe(total);
      const shown = preview.runs.flatMap(({ deployment }) => deployment ?? []);
      expect(new Set(shown)).toEqual(new Set(items.map(({ key }) => key)));
      for (const { key, runs } of items) {
        expect(shown.filter(deployment => deployment === key)).toHaveLength(
          runs,
        );
      }
      const linked = (rows: readonly { key: string; of: string | null }[]) =>
        rows
          .filter(({ of }) => of !== null)
          .map(({ key, of }) => `${key} ${of}`)
          .sort();
      expect(
        linked(
          preview.incidents.map(({ key, deployment: of }) => ({ key, of })),
        ),
      ).toEqual(
        linked(
          items.flatMap(({ key: of, incidents }) =>
            incidents.map(({ key }) => ({ key, of })),
          ),
        ),
      );
      expect(
        await server.act('preview-deployments', { entity: webRef, limit: 200 }),
      ).toEqual(preview);
      const isNone = words === 'none';
      expect([total > 0, shown.length > 0]).toEqual([!isNone, !isNone]);
    });
  },
);
