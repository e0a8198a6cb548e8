import { join } from 'node:path';
import { componentRef } from '../backend/PortalSetup';
import { Portal } from '../backend/Portal';
import { waitForRun } from '../backend/waiting';
import { checkBadQuestions } from '../faults/checkBadQuestions';
import { checkBranches } from '../checks/checkBranches';
import { checkClocks } from '../checks/checkClocks';
import { zones } from '../questions/Clocks';
import { checkScopes } from '../checks/checkScopes';
import { checkWhole } from '../checks/checkWhole';
import type { Report } from '../checks/Report';
import { addressOf } from '../questions/countContributors';
import { usersByAddress } from '../questions/scopesOf';
import { collectTruth } from '../truth/collectTruth';
import type { TrueCommit } from '../truth/GitCommit';
import { readRepository, type RepositorySetup } from '../truth/Repository';
import { planPortal } from './planPortal';

/** Harvests repositories in a portal, and compares what it answers with what git says. */
export async function verifyNumbers(
  folder: string,
  setups: RepositorySetup[],
  seed: number,
  report: Report,
): Promise<void> {
  const repositories = await Promise.all(setups.map(readRepository));
  const commits = collectTruth(repositories);
  for (const repository of repositories.slice(0, 1)) {
    await checkClocks(report, repository, commits, zones);
  }
  const setup = planPortal(setups, busiestAddresses(commits));
  const portal = await Portal.create(join(folder, 'portal'), setup);
  const { api } = portal;
  const context = { api, report, users: usersByAddress(setup) };
  try {
    await portal.start();
    const { id } = await api.startRun();
    const run = await waitForRun(api, id);
    report.equal('harvest', run.status, 'completed');
    report.print(`     ${JSON.stringify(run)}`);
    const again = await waitForRun(api, (await api.startRun()).id);
    report.equal('harvest with nothing new', again.status, 'completed');
    report.equal('written by it', again.records.written, 0);
    for (const repository of repositories) {
      await report.attempt(`all of ${repository.name}`, () =>
        checkWhole(context, repository),
      );
      await report.attempt(`branches of ${repository.name}`, () =>
        checkBranches(context, repository, commits),
      );
    }
    await checkScopes(context, setup, commits, seed);
    await checkBadQuestions(api, report, componentRef(setups[0].name));
  } finally {
    await portal.end();
  }
}

/** Addresses of people, those with the most commits first. */
function busiestAddresses(commits: readonly TrueCommit[]): string[] {
  const counts = new Map<string, number>();
  for (const commit of commits) {
    if (!commit.classes.has('bots')) {
      const address = addressOf(commit);
      counts.set(address, (counts.get(address) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([address]) => /^[\w.+-]+@[\w.-]+$/.test(address))
    .sort((a, b) => b[1] - a[1])
    .map(([address]) => address);
}
