import { join } from 'node:path';
import { Portal } from '../backend/Portal';
import { componentRef, type PortalSetup } from '../backend/PortalSetup';
import { waitForRun } from '../backend/waiting';
import { planEdges } from '../repository/planEdges';
import { writeRepository } from '../repository/writeRepository';
import { collectTruth } from '../truth/collectTruth';
import { classNames } from '../truth/GitCommit';
import { readRepository } from '../truth/Repository';
import { compareList } from '../checks/checkEvents';
import { checkNumbers } from '../checks/checkNumbers';
import { Clocks } from '../questions/Clocks';
import { windows } from '../questions/ranges';
import type { Report } from '../checks/Report';
import { componentScopes, usersByAddress } from '../questions/scopesOf';

/** Beside the ordinary windows: a year that a clock is set to by mistake. */
const ranges = [
  ...windows,
  { name: 'the year 5000', from: '4999-12-30', to: '5000-01-03' },
];

/**
 * Compares every commit of a small repository of edges with git.
 *
 * @param folder - new ones are made in it
 */
export async function checkEdges(
  report: Report,
  folder: string,
  plan: PortalSetup,
): Promise<void> {
  const path = join(folder, 'edges.git');
  await writeRepository(planEdges(), path);
  const repository = {
    name: 'edges',
    path,
    gitDir: path,
    branches: ['*'],
    zone: 'Asia/Kathmandu',
  };
  const setup = { ...plan, repositories: [repository] };
  const commits = collectTruth([await readRepository(repository)]);
  const [scope] = componentScopes(setup, commits);
  const clocks = new Clocks();
  const portal = await Portal.create(join(folder, 'edges-portal'), setup);
  const { api } = portal;
  const context = { api, report, users: usersByAddress(setup) };
  try {
    await portal.start();
    const run = await waitForRun(api, (await api.startRun()).id);
    report.equal('harvest of edges', run.status, 'completed');
    report.equal('malformed records', run.records.malformed, 0);
    for (const range of ranges) {
      for (const zone of ['UTC', 'author']) {
        const clock = clocks.get(zone, scope.zone);
        await checkNumbers(context, scope, clock, range);
      }
      const clock = clocks.get('UTC', scope.zone);
      const { from, to } = range;
      const { items } = await api.allEvents({
        entity: componentRef('edges'),
        timezone: 'UTC',
        from,
        to,
        include: [...classNames],
      });
      const meant = commits.filter(commit => clock.isInRange(commit, from, to));
      const differences = compareList(items, meant).map(text =>
        withSubjects(text, meant),
      );
      const figures = `${meant.length} commits`;
      report.differences(`edges of ${range.name}`, differences, figures);
    }
  } finally {
    await portal.end();
  }
}

/** Tells what commits are about, as their shas say nothing. */
function withSubjects(
  text: string,
  commits: readonly { sha: string; subject: string; rawEmail: string }[],
): string {
  const commit = commits.find(({ sha }) => text.includes(sha));
  if (!commit) return text;
  const { subject, rawEmail } = commit;
  const parts = [rawEmail.slice(-20), subject.slice(0, 20), subject.slice(-8)];
  return `${text} (${parts.join(' ')})`;
}
