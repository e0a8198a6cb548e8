import { workChecks } from './work/checks/workChecks';
import { verifyCompanies } from './work/verifyCompanies';

/** `yarn verify:work`, see the README. */
verifyCompanies(process.argv.slice(2), workChecks).catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
