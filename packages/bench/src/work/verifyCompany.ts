import { describeCatalog } from '@activity-insights/plugin-activity-demo-sources-backend';
import { BenchDatabase } from '../database/BenchDatabase';
import { checkGhosts } from './checks/checkGhosts';
import { checkHistory } from './checks/checkHistory';
import { checkItems } from './checks/checkItems';
import { checkKeys } from './checks/checkKeys';
import { checkPast } from './checks/checkPast';
import { checkRefusals } from './checks/checkRefusals';
import { checkSummary } from './checks/checkSummary';
import { checkTrees } from './checks/checkTrees';
import { readLinkedUsers } from './checks/readLinkedUsers';
import type { WorkCheck } from './checks/WorkCheck';
import { Differences } from './comparing/Differences';
import type { CompanyOptions, Flavour } from './company/CompanyOptions';
import { CompanyPortal } from './company/CompanyPortal';
import {
  harvestCompany,
  reloadCompany,
  waitForAll,
} from './company/harvestCompany';
import { scopesOfWork } from './truth/ScopeOfWork';
import { TrueCompany } from './truth/TrueCompany';

const checks: [string, (check: WorkCheck) => Promise<void>][] = [
  ['trees', checkTrees],
  ['keys', checkKeys],
  ['summaries', checkSummary],
  ['items', checkItems],
  ['ghosts', checkGhosts],
  ['the past', checkPast],
  ['histories', checkHistory],
  ['refusals', checkRefusals],
];

/**
 * Harvests the company's Jira, as one of the two products, and its GitLab through a portal, and compares what that says of work
 * with what the company knows.
 *
 * @param say - gets a line for each thing that was compared
 * @returns how much differs
 */
export async function verifyCompany(
  folder: string,
  flavour: Flavour,
  options: CompanyOptions,
  say: (line: string) => void,
): Promise<number> {
  // The backend's today is the company's, too.
  const now = Math.floor(Date.now() / 1000) * 1000;
  const truth = new TrueCompany(options.people, now, options.days);
  const { forest, harvestedAt, gone } = truth;
  const from = new Date(harvestedAt).toISOString();
  say(`${forest.items.length} items, ${flavour}, ${options.db}`);
  say(`     harvested first on ${from}; ${gone.length} were deleted later`);
  const database = await BenchDatabase.start(folder, options.db);
  let portal: CompanyPortal | undefined;
  try {
    portal = await CompanyPortal.start(folder, {
      options,
      flavour,
      now: harvestedAt,
      entities: describeCatalog(truth.company, now),
      database: database.config,
    });
    await harvestCompany(portal, options.faults, say);
    await waitForAll(portal, database);
    if (harvestedAt < now) {
      await portal.liveUntil(now);
      await harvestCompany(portal, options.faults, say);
      await reloadCompany(portal, say);
      await waitForAll(portal, database);
    }
    const differences = await compareAll(portal, truth, flavour, say);
    differences.lines().forEach(say);
    return differences.total;
  } finally {
    await portal?.end();
    await database.stop();
  }
}

async function compareAll(
  portal: CompanyPortal,
  truth: TrueCompany,
  flavour: Flavour,
  say: (line: string) => void,
): Promise<Differences> {
  const differences = new Differences();
  const linked = await readLinkedUsers(portal.api);
  const hasTickets = (project: string) =>
    truth.forest.items.some(item => item.project === project);
  const check: WorkCheck = {
    portal,
    truth,
    scopes: scopesOfWork(truth.company, truth.now, linked, hasTickets),
    differences,
    flavour,
    configured: flavour === 'cloud' ? undefined : ['Product Version'],
  };
  for (const [name, run] of checks) {
    const startedAt = performance.now();
    try {
      await run(check);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      differences.wrong(name, `breaks off: ${message.slice(0, 600)}`);
    }
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    say(`     ${name}: ${seconds} s`);
  }
  return differences;
}
