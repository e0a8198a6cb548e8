import { describeCatalog } from '@activity-insights/plugin-activity-demo-sources-backend';
import { BenchDatabase } from '../database/BenchDatabase';
import { readLinkedUsers } from './checks/readLinkedUsers';
import type { NamedCheck, WorkCheck } from './checks/WorkCheck';
import { Differences } from './comparing/Differences';
import type { CompanyOptions, Flavour } from './company/CompanyOptions';
import { CompanyPortal } from './company/CompanyPortal';
import {
  harvestCompany,
  reloadCompany,
  waitForAll,
} from './company/harvestCompany';
import { withDeploymentRules } from './company/deploymentRules';
import { withStatusRules } from './company/statusRules';
import { scopesOfWork } from './truth/ScopeOfWork';
import { TrueCompany } from './truth/TrueCompany';

const mostExamples = 20;

/**
 * Harvests the company's Jira, as one of the two products, and its GitLab through a portal, and compares what that says of work
 * with what the company knows.
 *
 * @param checks - what is compared
 * @param say - gets a line for each thing that was compared
 * @returns how much differs
 */
export async function verifyCompany(
  folder: string,
  flavour: Flavour,
  options: CompanyOptions,
  checks: readonly NamedCheck[],
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
      entities: withDeploymentRules(
        withStatusRules(describeCatalog(truth.company, now), truth.company),
        truth.company,
      ),
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
    const differences = await compareAll(portal, truth, flavour, checks, say);
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
  checks: readonly NamedCheck[],
  say: (line: string) => void,
): Promise<Differences> {
  const differences = new Differences(mostExamples);
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
