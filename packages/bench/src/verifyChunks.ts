import { resolve } from 'node:path';
import { readBuild } from './chunks/readBuild';
import { weighChunks } from './chunks/weighChunks';
import { Figures } from './figures/Figures';

/** In thousands of bytes. */
const promised = { entry: 15, tab: 160, card: 60 };

/** `yarn verify:chunks`, see the README. */
async function main(): Promise<void> {
  const folder = resolve(process.argv[2] ?? 'packages/app/dist');
  const { entry, parts } = weighChunks(await readBuild(folder));
  const unit = 'kB after gzip';
  const figures = new Figures({});
  figures.add({
    name: 'loaded with every page',
    value: entry / 1_000,
    unit,
    atMost: promised.entry,
  });
  for (const [part, { own, all, files }] of Object.entries(parts)) {
    figures.add({
      name: `loaded with the ${part}`,
      value: own / 1_000,
      unit,
      atMost: part.endsWith('tab') ? promised.tab : promised.card,
      details: {
        withPartsOfThePortal: Math.round(all / 1_000),
        files: files.length,
      },
    });
  }
  process.exitCode = figures.missed > 0 ? 1 : 0;
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
