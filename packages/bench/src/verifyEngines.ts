import { Report } from './checks/Report';
import { inFolder } from './commands/inFolder';
import { parseEngineOptions } from './engines/EngineOptions';
import { verifyEngines } from './engines/verifyEngines';

/** `yarn verify:engines`, see the README. */
async function main(): Promise<void> {
  const options = parseEngineOptions(process.argv.slice(2));
  const report = new Report();
  await inFolder(options.keep, folder =>
    verifyEngines(folder, options, report),
  );
  report.finish();
  process.exitCode = report.failed > 0 ? 1 : 0;
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
