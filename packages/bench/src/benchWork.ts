import { Figures } from './figures/Figures';
import { measureWorkPage } from './page/measureWorkPage';
import { openPortal } from './page/openPortal';
import { Closing } from './session/Closing';
import { madeEntities } from './work/made/madeEntities';
import { fillWork } from './work/measuring/fillWork';
import { measureMove } from './work/measuring/measureMove';
import { measureWork } from './work/measuring/measureWork';
import { parseWorkBenchOptions } from './work/measuring/WorkBenchOptions';
import { WorkSession } from './work/measuring/WorkSession';

/** The projects of the large tree, the deep one and the wide one. */
const specialProjects = 3;

/** `yarn bench:work`, see the README. */
async function main(): Promise<void> {
  const options = parseWorkBenchOptions(process.argv.slice(2));
  const closing = new Closing();
  try {
    const session = await WorkSession.open(options, closing);
    const { items, tree, db } = session.world;
    const figures = new Figures({ items, tree, db });
    if (options.reuse === undefined) await fillAndMove(session, figures);
    await measureWork(session, figures);
    if (options.page) await openPages(session, figures, closing);
    process.exitCode = figures.missed > 0 ? 1 : 0;
  } finally {
    await closing.close();
  }
}

/** First with the special projects alone, then with all of them: what a move costs must not depend on that. */
async function fillAndMove(
  session: WorkSession,
  figures: Figures,
): Promise<void> {
  const { length } = session.work.projects;
  await fillWork(session, Math.min(specialProjects, length), figures);
  await measureMove(session, figures);
  if (length > specialProjects) {
    await fillWork(session, length, figures);
    await measureMove(session, figures);
  }
  if (session.world.db === 'pg') {
    session.tell('Vacuuming');
    await session.database.look(knex => knex.raw('VACUUM (ANALYZE)'));
  }
}

/** The Component of the large tree. */
const pagePath = '/catalog/default/component/component-0';
const pageRounds = 5;

async function openPages(
  session: WorkSession,
  figures: Figures,
  closing: Closing,
): Promise<void> {
  const entities = madeEntities(session.work);
  const { browser, url } = await openPortal(session.backend, entities, closing);
  const { tree } = session.world;
  const options = { pagePath, tree, rounds: pageRounds };
  await measureWorkPage(browser, url, options, figures);
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
