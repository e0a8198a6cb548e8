import { doraChecks } from './dora/checks/doraChecks';
import { verifyCompanies } from './work/verifyCompanies';

/** `yarn verify:dora`, see the README. */
verifyCompanies(process.argv.slice(2), doraChecks).catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
