import { Figures } from './figures/Figures';
import { parseBenchOptions, type BenchOptions } from './session/BenchOptions';
import type { BenchSession } from './session/BenchSession';
import { checkStored } from './session/checkStored';
import { Closing } from './session/Closing';
import { fill } from './ingest/fill';
import { measureIngest } from './ingest/measureIngest';
import type { SmallHarvest } from './ingest/measureSmallHarvest';
import { openSession } from './session/openSession';
import { serveSession } from './session/serveSession';
import { measureSize, tidyDatabase } from './session/tidyDatabase';
import { waitForScopes } from './ingest/waitForScopes';
import { measureFilters } from './reads/measureFilters';
import { measurePlainSql } from './reads/measurePlainSql';
import { measureReads } from './reads/measureReads';

const parallelism = 3;

/** `yarn bench`, see the README. */
async function main(closing: Closing): Promise<void> {
  const options = parseBenchOptions(process.argv.slice(2), Date.now());
  const session = await openSession(options, closing);
  const { world, folder, database } = session;
  session.tell(`Folder ${folder}, database ${database.address}`);
  const figures = new Figures({
    db: world.db,
    events: world.events,
    seed: world.seed,
    now: new Date(world.now).toISOString().slice(0, 10),
  });
  const small =
    options.reuse === undefined
      ? await fillNew(session, figures, options)
      : undefined;
  if (options.serve) {
    await session.start(parallelism);
    await serveSession(session);
  } else {
    await measure(session, figures, options, small);
  }
  process.exitCode = figures.missed > 0 ? 1 : 0;
}

async function fillNew(
  session: BenchSession,
  figures: Figures,
  { parts }: BenchOptions,
): Promise<SmallHarvest | undefined> {
  const small = await fill(session, figures, parts.has('ingest'));
  await waitForScopes(session, figures);
  await tidyDatabase(session);
  await measureSize(session, figures);
  return small;
}

async function measure(
  session: BenchSession,
  figures: Figures,
  { parts, rounds }: BenchOptions,
  small: SmallHarvest | undefined,
): Promise<void> {
  await session.start(parallelism);
  await checkStored(session);
  if (parts.has('sql')) await measurePlainSql(session, figures, rounds);
  if (parts.has('reads')) await measureReads(session, figures, rounds);
  if (parts.has('filters')) await measureFilters(session, figures, rounds);
  if (parts.has('ingest')) {
    await measureIngest(session, figures, rounds, small);
    await checkStored(session);
  }
}

const closing = new Closing();
main(closing)
  .catch(error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  })
  .finally(() => closing.close());
