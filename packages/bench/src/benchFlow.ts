import { Figures } from './figures/Figures';
import { flowEntities } from './flow/made/flowEntities';
import { fillFlow } from './flow/measuring/fillFlow';
import { parseFlowBenchOptions } from './flow/measuring/FlowBenchOptions';
import { FlowSession } from './flow/measuring/FlowSession';
import { measureFlow } from './flow/measuring/measureFlow';
import { compareTouches, measureTouch } from './flow/measuring/measureTouch';
import { measureFlowPage } from './page/measureFlowPage';
import { openPortal } from './page/openPortal';
import { Closing } from './session/Closing';

/** `yarn bench:flow`, see the README. */
async function main(): Promise<void> {
  const options = parseFlowBenchOptions(process.argv.slice(2));
  const closing = new Closing();
  try {
    const session = await FlowSession.open(options, closing);
    const { items, transitions, db } = session.world;
    const figures = new Figures({ items, transitions, db });
    if (options.reuse === undefined) await fillAndTouch(session, figures);
    else if (options.only === undefined) await measureTouch(session, figures);
    await measureFlow(session, figures);
    if (options.page) await openPages(session, figures, closing);
    process.exitCode = figures.missed > 0 ? 1 : 0;
  } finally {
    await closing.close();
  }
}

/** First with the small project alone, then with all of them: what one item costs must not depend on that. */
async function fillAndTouch(
  session: FlowSession,
  figures: Figures,
): Promise<void> {
  await fillFlow(session, 1, figures);
  const few = await measureTouch(session, figures);
  await fillFlow(session, session.flow.projects.length, figures);
  if (session.world.db === 'pg') {
    session.tell('Vacuuming');
    await session.database.look(knex => knex.raw('VACUUM (ANALYZE)'));
  }
  compareTouches(few, await measureTouch(session, figures), figures);
}

/** The Group that has the large project. */
const pagePath = '/catalog/default/group/group-1';
const pageRounds = 7;

async function openPages(
  session: FlowSession,
  figures: Figures,
  closing: Closing,
): Promise<void> {
  const entities = flowEntities(session.flow);
  const { browser, url } = await openPortal(session.backend, entities, closing);
  const options = { pagePath, rounds: pageRounds };
  await measureFlowPage(browser, url, options, figures);
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
