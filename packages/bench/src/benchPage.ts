import { Figures } from './figures/Figures';
import { fill } from './ingest/fill';
import { waitForScopes } from './ingest/waitForScopes';
import { measurePage } from './page/measurePage';
import { openPortal } from './page/openPortal';
import { describeEntities } from './server/describeEntities';
import { parseBenchOptions } from './session/BenchOptions';
import { Closing } from './session/Closing';
import { openSession } from './session/openSession';
import { tidyDatabase } from './session/tidyDatabase';

const parallelism = 3;

/** The Group of everybody. */
const pagePath = '/catalog/default/group/company';

/** `yarn bench:page`, see the README. */
async function main(closing: Closing): Promise<void> {
  const options = parseBenchOptions(process.argv.slice(2), Date.now());
  const session = await openSession(options, closing);
  const { world, organisation } = session;
  const figures = new Figures({ db: world.db, events: world.events });
  if (options.reuse === undefined) {
    await fill(session, figures, false);
    await waitForScopes(session, figures);
    await tidyDatabase(session);
  }
  await session.start(parallelism);
  const entities = describeEntities(organisation);
  const { browser, url } = await openPortal(session.backend, entities, closing);
  const { rounds } = options;
  await measurePage(browser, url, { pagePath, rounds }, figures);
  process.exitCode = figures.missed > 0 ? 1 : 0;
}

const closing = new Closing();
main(closing)
  .catch(error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  })
  .finally(() => closing.close());
