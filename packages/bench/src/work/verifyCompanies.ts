import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder } from '../commands/inFolder';
import type { NamedCheck } from './checks/WorkCheck';
import { parseCompanyOptions } from './company/CompanyOptions';
import { verifyCompany } from './verifyCompany';

/**
 * Compares what a portal says of the company with what the company knows, as the command line asks for it, and prints that. The
 * exit code of the process is 1 if anything differs.
 *
 * @throws Error if the command line is wrong, or a portal does not get so far
 */
export async function verifyCompanies(
  args: readonly string[],
  checks: readonly NamedCheck[],
): Promise<void> {
  const options = parseCompanyOptions(args);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  let different = 0;
  await inFolder(options.keep, async folder => {
    // The PostgreSQL of a root user is nobody's, who has to get to its own folder.
    await chmod(folder, 0o711);
    for (const flavour of options.flavours) {
      const place = join(folder, flavour);
      different += await verifyCompany(place, flavour, options, checks, say);
    }
  });
  say(different === 0 ? 'Nothing differs' : `${different} differ`);
  process.exitCode = different === 0 ? 0 : 1;
}
