import { flowChecks } from './flow/checks/flowChecks';
import { verifyCompanies } from './work/verifyCompanies';

/** `yarn verify:flow`, see the README. */
verifyCompanies(process.argv.slice(2), flowChecks).catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
