import type { Knex } from 'knex';
import { api, secret, web, type DoraServer } from './DoraServer';
import { changeOf, deployedAt } from './seedService';

const hour = 3_600_000;

const first = deployedAt('d:1', '2026-03-02T08:00Z', { remarks: ['baseline'] });
const failed = deployedAt('d:2', '2026-03-03T08:00Z', {
  title: '=1+1',
  environments: ['production', 'prod-eu'],
  runs: ['d:2', 'd:3'],
  failed: ['incident'],
  recoveredAt: Date.parse('2026-03-03T10:00Z'),
  recoveryMs: 2 * hour,
  detectedAt: Date.parse('2026-03-03T09:00Z'),
  detectedMs: hour,
  changes: 2,
});
const repair = deployedAt('d:4', '2026-03-03T10:00Z', {
  rework: ['hotfix', 'incident-fix'],
  startedAt: Date.parse('2026-03-03T09:50Z'),
  url: 'https://code.example/4',
});
/** At one time with another, of which the key comes first by characters, though not by number. */
const broken = deployedAt('d:9', '2026-03-04T08:00Z', {
  failed: ['rolled-back'],
  remarks: ['no-end'],
});
const rollback = deployedAt('d:10', '2026-03-04T08:00Z', {
  rollbackOf: 'd:9',
});
const ofApi = deployedAt('d:1', '2026-03-04T08:00Z');
const hidden = deployedAt('d:1', '2026-03-04T09:00Z', { title: 'Hush' });

/** A period that has all of it. */
export const march = { from: '2026-03-01', to: '2026-03-20', timezone: 'UTC' };

/** Stores three services with what lists can have: web with five deployments, four changes and two incidents; api and secret with a deployment each. */
export async function showLists(server: DoraServer): Promise<void> {
  await storeChanges(server.knex);
  await server.show(
    {
      ref: web,
      units: [server.units.web],
      deployments: [first, failed, repair, broken, rollback],
      changes: [
        changeOf(1, failed, 30),
        changeOf(2, failed, 10, { mergeToDeployMs: null }),
        changeOf(3, first, 0, {
          leadMs: null,
          linkedBy: 'commit',
          defects: ['no-first-commit'],
        }),
        changeOf(4, repair, 10, { linkedBy: 'ancestry' }),
      ],
      incidents: [
        {
          key: 'reported:outage',
          itemId: null,
          title: 'Outage',
          url: null,
          beganAt: Date.parse('2026-03-03T09:00Z'),
          resolvedAt: Date.parse('2026-03-03T10:00Z'),
          deploymentKey: 'd:2',
          linkedBy: 'time',
        },
        {
          key: 'item:404',
          itemId: 404,
          title: 'Early',
          url: 'https://code.example/404',
          beganAt: Date.parse('2026-03-02T06:00Z'),
          resolvedAt: null,
          deploymentKey: null,
          linkedBy: null,
        },
      ],
    },
    { ref: api, units: [server.units.api], deployments: [ofApi] },
    { ref: secret, units: [server.units.secret], deployments: [hidden] },
  );
}

/** A list, page by page; its total is that of its first page. */
export async function readAll<T>(
  read: (
    cursor: string | undefined,
  ) => Promise<{ items: T[]; total: number; nextCursor?: string }>,
): Promise<{ items: T[]; total: number }> {
  const begin = await read(undefined);
  const items = [...begin.items];
  for (let cursor = begin.nextCursor; cursor !== undefined; ) {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return { items, total: begin.total };
}

/** What changes are called, by the numbers of their rows. */
async function storeChanges(knex: Knex): Promise<void> {
  const project = await knex('projects').where({ name: `Project ${web}` });
  for (const id of [1, 2, 3, 4]) {
    await knex('changes').insert({
      id,
      instance_id: project[0].instance_id,
      external_id: `${id}`,
      project_id: project[0].id,
      number: 70 + id,
      title: `Change ${id}`,
      url: `https://code.example/!${id}`,
      state: 'merged',
      draft: 0,
      source_branch: 'branch',
      target_branch: 'main',
      opened_at: 0,
      updated_at: 0,
      merged_at: Date.parse('2026-03-02T07:00Z'),
      first_commit_at: id === 3 ? null : Date.parse('2026-03-01T07:00Z'),
      details: '{}',
      content_hash: '',
      observed_at: 0,
    });
  }
}
