// @ts-check

const recordCounts = ['read', 'written', 'unchanged', 'removed', 'malformed'];

const columns = {
  harvest_runs: [
    // The counts of a run that has ended; null while it is running, when its streams have them.
    'streams_total integer',
    'streams_done integer',
    'streams_failed integer',
    ...recordCounts.map(name => `records_${name} bigint`),
    // Of a reload: the newest event when it began. It takes out nothing that came later.
    'newest_event_id bigint',
    // Since when, and when last, the reaper saw that nobody works on it.
    'stalled_since bigint',
    'stall_seen_at bigint',
  ],
  harvest_run_streams: [
    // Of a reload: 'sweeping' between the batches of the sweep, then 'swept'; null before.
    'sweep text',
  ],
  streams: [
    // Retention keeps nothing older of the stream; null if it has taken nothing.
    'retained_from bigint',
    // Records of the last reload and what was written since; null before the first.
    'item_count bigint',
  ],
};

const indexes = {
  harvest_runs_reloads: "harvest_runs (started_at) WHERE mode = 'reload'",
  harvest_run_streams_pending:
    "harvest_run_streams (run_id, stream_id) WHERE status = 'pending'",
  harvest_run_streams_sweeping:
    "harvest_run_streams (stream_id) WHERE sweep = 'sweeping'",
  events_removed_by_time: 'events (occurred_at) WHERE removed_at IS NOT NULL',
  streams_leased: 'streams (lease_until) WHERE lease_until IS NOT NULL',
};

/**
 * Runs keep their own counts, so that the rows of their streams need not stay for ever; sweeps and stalls leave a mark that
 * outlives the process that made it; and streams know what retention has taken from them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const [table, added] of Object.entries(columns)) {
    for (const column of added) {
      await knex.raw(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    }
  }
  for (const [name, definition] of Object.entries(indexes)) {
    await knex.raw(`CREATE INDEX ${name} ON ${definition}`);
  }
  const count = (/** @type {string} */ status) =>
    `COALESCE(sum(CASE WHEN rs.status = '${status}' THEN 1 ELSE 0 END), 0)`;
  await knex.raw(`
    UPDATE harvest_runs SET
      (streams_total, streams_done, streams_failed, ${recordCounts
        .map(name => `records_${name}`)
        .join(', ')}) = (
        SELECT count(*), ${count('done')}, ${count('failed')},
          ${recordCounts.map(name => `COALESCE(sum(rs.${name}), 0)`).join(', ')}
        FROM harvest_run_streams AS rs WHERE rs.run_id = harvest_runs.id
      )
    WHERE status <> 'running'`);
  // Nobody knows any more what was there when they began, so they take nothing out.
  await knex('harvest_runs')
    .where({ mode: 'reload', status: 'running' })
    .update({ newest_event_id: 0 });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of Object.keys(indexes)) {
    await knex.raw(`DROP INDEX ${name}`);
  }
  for (const [table, added] of Object.entries(columns)) {
    for (const column of added) {
      await knex.raw(
        `ALTER TABLE ${table} DROP COLUMN ${column.split(' ')[0]}`,
      );
    }
  }
};
