import { join } from 'node:path';
import { inFolder } from './commands/inFolder';
import { openRepositories } from './commands/openRepositories';
import { parseOptions } from './commands/parseOptions';
import { planPortal } from './commands/planPortal';
import { measureRound, type Round } from './measures/measureRound';
import { median } from './measures/statistics';
import { planHistory } from './repository/planHistory';
import { writeRepository } from './repository/writeRepository';
import { runGit } from './git/runGit';

/** What is printed of a round: name, unit, and the bar that the median has to stay under. */
const figures: [keyof Round, name: string, unit: string, bar?: number][] = [
  ['gitLog', 'git log', 's'],
  ['firstHarvest', 'first harvest', 's'],
  ['ratio', 'first harvest / git log', '', 8],
  ['nothingNew', 'harvest with nothing new', 's', 1],
  ['idleMemory', 'memory idle', 'MB'],
  ['peakMemory', 'memory peak during the harvest', 'MB'],
  ['growth', 'growth of memory', 'MB', 150],
  ['pingP95', 'smallest request during the harvest, p95', 'ms'],
  ['pingWorst', 'smallest request during the harvest, worst', 'ms'],
];

/** `yarn bench:harvest`, see the README. */
async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), 200_000);
  const { repos, seed, rounds: roundCount, keep } = options;
  await inFolder(keep, async folder => {
    const path = join(folder, 'measured.git');
    if (repos.length === 0) {
      const history = planHistory({ seed, commits: options.commits });
      await writeRepository(history, path);
    }
    const [repository] = await openRepositories([repos[0] ?? path]);
    const commits = Number(
      await runGit([
        `--git-dir=${repository.gitDir}`,
        'rev-list',
        '--count',
        '--branches',
      ]),
    );
    const setup = planPortal([repository], ['person0@mail.example']);
    const rounds: Round[] = [];
    for (let round = 0; round < roundCount; round += 1) {
      const measured = await measureRound(join(folder, `${round}`), setup);
      rounds.push(measured);
      process.stderr.write(`round ${round + 1}: ${JSON.stringify(measured)}\n`);
    }
    for (const [key, name, unit, bar] of figures) {
      const value = Number(median(rounds.map(r => r[key])).toFixed(3));
      const line = { name, value, unit, ...(bar && { bar }), commits };
      process.stdout.write(`${JSON.stringify(line)}\n`);
      if (bar && value > bar) process.exitCode = 1;
    }
  });
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
