import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder } from './commands/inFolder';
import { parseCompanyOptions } from './work/company/CompanyOptions';
import { verifyCompany } from './work/verifyCompany';

/** `yarn verify:work`, see the README. */
async function main(): Promise<void> {
  const options = parseCompanyOptions(process.argv.slice(2));
  const say = (line: string) => process.stdout.write(`${line}\n`);
  let different = 0;
  await inFolder(options.keep, async folder => {
    // The PostgreSQL of a root user is nobody's, who has to get to its own folder.
    await chmod(folder, 0o711);
    for (const flavour of options.flavours) {
      different += await verifyCompany(
        join(folder, flavour),
        flavour,
        options,
        say,
      );
    }
  });
  say(different === 0 ? 'Nothing differs' : `${different} differ`);
  process.exitCode = different === 0 ? 0 : 1;
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
