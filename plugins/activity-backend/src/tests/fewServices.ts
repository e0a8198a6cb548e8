import { api, secret, web, type DoraServer } from './DoraServer';
import { changeOf, deployedAt, type SeedService } from './seedService';

const hour = 3_600_000;

/** In New York that is Sunday 1 March, 23:30, and Monday 2 March. */
const sunday = deployedAt('d:1', '2026-03-02T04:30Z');
const monday = deployedAt('d:2', '2026-03-02T05:30Z', {
  failed: ['hotfixed'],
  recoveredAt: Date.parse('2026-03-02T07:30Z'),
  recoveryMs: 2 * hour,
});
const hotfix = deployedAt('d:3', '2026-03-02T07:30Z', { rework: ['hotfix'] });
const rolledBack = deployedAt('d:4', '2026-03-11T12:00Z', {
  failed: ['rolled-back'],
  recoveredAt: Date.parse('2026-03-11T13:00Z'),
  recoveryMs: hour,
});
const rollback = deployedAt('d:5', '2026-03-11T13:00Z', { rollbackOf: 'd:4' });

/** Web has five deployments, two of which failed, a hotfix and a rollback; api none that is known, and secret one. */
export function fewServices(units: DoraServer['units']): SeedService[] {
  return [
    {
      ref: web,
      units: [units.web],
      deployments: [sunday, monday, hotfix, rolledBack, rollback],
      changes: [
        changeOf(1, sunday, 10),
        changeOf(2, monday, 30),
        changeOf(3, hotfix, 2),
        changeOf(4, rolledBack, 20),
        changeOf(5, rolledBack, 0, {
          leadMs: null,
          defects: ['no-first-commit'],
        }),
      ],
    },
    {
      ref: api,
      units: [units.api],
      definition: { by: 'config', entries: [{ job: 'ship*' }] },
    },
    {
      ref: secret,
      units: [units.secret],
      deployments: [sunday],
    },
  ];
}
