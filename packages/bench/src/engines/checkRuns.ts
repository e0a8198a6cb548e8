import type { Knex } from 'knex';
import type { Report } from '../checks/Report';
import type { Disturbance } from './disturb';

/** Looks at the runs, the leases and the logs that the engines have left behind. */
export async function checkRuns(
  report: Report,
  knex: Knex,
  { reloads }: Disturbance,
): Promise<void> {
  const started = reloads.filter(({ reload }) => reload === 'started');
  report.equal('of two reloads at once, those that run', started.length, 1);
  const reload = await knex('harvest_runs')
    .where({ id: started[0]?.runId ?? '' })
    .first();
  report.equal('the reload', reload?.status ?? 'missing', 'completed');
  const statuses = await knex('harvest_runs')
    .groupBy('status', 'mode')
    .orderBy(['mode', 'status'])
    .select('status', 'mode', knex.raw('count(*) AS n'));
  report.print(
    `     runs: ${statuses
      .map(row => `${row.n} ${row.mode} ${row.status}`)
      .join(', ')}`,
  );
  const bad = statuses.filter(
    ({ status }) => !['completed', 'running'].includes(status),
  );
  report.differences(
    'no run has failed',
    bad.map(row => `${row.n} ${row.mode} ${row.status}`),
    `${statuses.length} kinds`,
  );
  const [counts] = await knex('harvest_run_streams').select(
    knex.raw(
      'coalesce(sum(read), 0) AS read, coalesce(sum(written), 0) AS written',
    ),
    knex.raw('coalesce(sum(removed), 0) AS removed'),
    knex.raw('count(*) FILTER (WHERE read <> written + unchanged) AS odd'),
  );
  report.equal(
    'rows of runs whose counts do not add up',
    Number(counts.odd),
    0,
  );
  report.equal('events that runs have removed', Number(counts.removed), 0);
  const [{ n }] = await knex('events').count({ n: '*' });
  report.check(
    'runs have written no more than there is',
    Number(counts.written) <= Number(n),
    `${counts.written} of ${n} events were written while a run waited; ${counts.read} were read`,
  );
  const [{ n: leases }] = await knex('streams')
    .whereNotNull('lease_token')
    .count({ n: '*' });
  report.equal('leases that are held after an end in order', Number(leases), 0);
  const failing = await knex('streams')
    .whereNot({ consecutive_failures: 0 })
    .pluck('id');
  report.differences('no stream is failing', failing, 'none');
}

const troubles = /deadlock|40P01|40001|serializ|collided|unhandled|stumbled/i;

/** Looks for what must not be in any log. Deadlocks that were retried are for the figures. */
export async function checkLogs(
  report: Report,
  knex: Knex,
  logs: readonly string[],
): Promise<void> {
  const lines = logs.flatMap(log => log.split('\n'));
  report.differences(
    'no deadlock, collision or stumble in any log',
    lines.filter(line => troubles.test(line)),
    `${lines.length} lines`,
  );
  const errors = lines.filter(line => / error /.test(line));
  report.differences('no error in any log', errors, `${lines.length} lines`);
  const result = await knex.raw(
    'SELECT deadlocks, xact_commit, xact_rollback FROM pg_stat_database WHERE datname = current_database()',
  );
  const [row] = result.rows;
  report.print(
    `     ${row.xact_commit} transactions, ${row.xact_rollback} rolled back, ${row.deadlocks} deadlocks`,
  );
}
