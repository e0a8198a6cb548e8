import { inFolder } from './commands/inFolder';
import { makeRepositories } from './commands/makeRepositories';
import { openRepositories } from './commands/openRepositories';
import { parseOptions } from './commands/parseOptions';
import { planPortal } from './commands/planPortal';
import { verifyFaults } from './commands/verifyFaults';
import { verifyNumbers } from './commands/verifyNumbers';
import { Report } from './checks/Report';
import { verifyKills } from './kills/verifyKills';

const addresses = [0, 1, 2, 3, 4].map(n => `person${n}@mail.example`);

/** `yarn verify:harvest`, see the README. */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const isAboutKills = args.includes('--kill');
  const options = parseOptions(args, isAboutKills ? 20_000 : 5000);
  const { repos, commits, seed, kills, keep } = options;
  const report = new Report();
  await inFolder(keep, async folder => {
    const setups =
      repos.length > 0
        ? await openRepositories(repos)
        : await makeRepositories(folder, { commits, seed });
    if (kills !== undefined) {
      const setup = planPortal(setups, addresses);
      await verifyKills(folder, setup, { seed, kills }, report);
    } else {
      await verifyNumbers(folder, setups, seed, report);
      await verifyFaults(folder, seed, report);
    }
  });
  report.finish();
  process.exitCode = report.failed > 0 ? 1 : 0;
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
