import { describeCatalog } from '@activity-insights/plugin-activity-demo-sources-backend';
import type { HarvestRun } from '@activity-insights/plugin-activity-common';
import { waitFor } from '../backend/waiting';
import { BenchDatabase } from '../database/BenchDatabase';
import type { CompanyOptions } from '../work/company/CompanyOptions';
import { CompanyPortal } from '../work/company/CompanyPortal';
import { TrueCompany } from '../work/truth/TrueCompany';
import { compareRows } from './compareRows';
import { LivingCompany } from './LivingCompany';
import { readStoredRows } from './readStoredRows';
import { tellTrueRows } from './tellTrueRows';

const hourMs = 3_600_000;
/** How long before now the company is looked at first: its clock must not overtake that of the backend. */
const beforeMs = 30 * hourMs;
const polls = 2;
const betweenPollsMs = 8 * hourMs;
/** By how much the company goes on at most while it is harvested. */
const meanwhileMs = 2 * hourMs;
const mostRuns = 6;
const backfillTimeoutMs = 30 * 60_000;

/**
 * Harvests the company's GitLab through a portal, while requests fail and the company goes on, polls it twice, and compares what
 * is in the database with what the company knows, row for row.
 *
 * @param say - gets a line for each run and each kind of rows
 * @returns how many rows differ
 */
export async function verifyStored(
  folder: string,
  options: CompanyOptions,
  say: (line: string) => void,
): Promise<number> {
  const start = Math.floor(Date.now() / 1000) * 1000 - beforeMs;
  const truth = new TrueCompany(options.people, start, start);
  const database = await BenchDatabase.start(folder, options.db);
  const portal = await CompanyPortal.start(folder, {
    options,
    // It is configured as well, and not read.
    flavour: 'cloud',
    now: start,
    entities: describeCatalog(truth.company, start),
    database: database.config,
  });
  try {
    const company = new LivingCompany(portal, start);
    await portal.fail(options.faults);
    for (let poll = 0; poll <= polls; poll += 1) {
      if (poll > 0) await company.liveUntil(company.now + betweenPollsMs);
      const run = await company.harvest(meanwhileMs);
      say(describeRun(poll === 0 ? 'first harvest' : 'poll', run));
    }
    await portal.fail(0);
    await harvestToTheEnd(company, say);
    await waitForPast(portal);
    const { rows, lost, itemOf } = tellTrueRows(truth, company.now);
    const stored = await database.look(knex => readStoredRows(knex, itemOf));
    const differences = compareRows(rows, {
      ...stored,
      commits: stored.commits.filter(row => !lost.has(row.split(' ')[1])),
    });
    differences.lines().forEach(say);
    return differences.total;
  } finally {
    await portal.end();
    await database.stop();
  }
}

/** Until a run is completed: who has failed is left alone for a while. */
async function harvestToTheEnd(
  company: LivingCompany,
  say: (line: string) => void,
): Promise<void> {
  for (let count = 0; count < mostRuns; count += 1) {
    const run = await company.harvest(0);
    say(describeRun('last harvest', run));
    if (run.status === 'completed') return;
  }
  throw new Error(`No harvest was completed, of ${mostRuns}`);
}

/** A run reads what is recent; what is older follows. */
async function waitForPast({ api }: CompanyPortal): Promise<void> {
  await waitFor('the whole past', backfillTimeoutMs, 1_000, async () => {
    const { items } = await api.streams();
    const ours = items.filter(({ source }) => source === 'gitlab');
    return ours.every(({ coverage }) => coverage.complete) || undefined;
  });
}

function describeRun(name: string, run: HarvestRun): string {
  const { status, durationSeconds, records, streams } = run;
  return `     ${name}: ${status} in ${durationSeconds} s, ${records.read} records read, ${records.written} written, ${records.removed} removed, ${records.malformed} malformed, ${streams.failed} of ${streams.total} streams failed`;
}
