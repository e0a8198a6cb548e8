import { fillDora } from './dora/measuring/fillDora';
import { parseDoraBenchOptions } from './dora/measuring/DoraBenchOptions';
import { DoraSession } from './dora/measuring/DoraSession';
import { measureDora } from './dora/measuring/measureDora';
import { measureSettling } from './dora/measuring/measureSettling';
import { Figures } from './figures/Figures';
import { Closing } from './session/Closing';

/** `yarn bench:dora`, see the README. */
async function main(): Promise<void> {
  const options = parseDoraBenchOptions(process.argv.slice(2));
  const closing = new Closing();
  try {
    const session = await DoraSession.open(options, closing);
    const { deployments, changes, services, db } = session.world;
    const figures = new Figures({ deployments, changes, services, db });
    if (options.reuse === undefined) await fillDora(session, figures);
    await measureDora(session, figures);
    if (options.only === undefined) await measureSettling(session, figures);
    process.exitCode = figures.missed > 0 ? 1 : 0;
  } finally {
    await closing.close();
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
