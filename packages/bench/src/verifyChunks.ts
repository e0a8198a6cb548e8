import { resolve } from 'node:path';
import { readBuild } from './chunks/readBuild';
import { weighChunks, type LazyWeight } from './chunks/weighChunks';
import { Figures } from './figures/Figures';

/** In thousands of bytes. */
const promised = { entry: 15, tab: 160, card: 60 };

/** `yarn verify:chunks`, see the README. */
async function main(): Promise<void> {
  const folder = resolve(process.argv[2] ?? 'packages/app/dist');
  const { entry, tab, card } = weighChunks(await readBuild(folder));
  const unit = 'kB after gzip';
  const figures = new Figures({});
  figures.add({
    name: 'loaded with every page',
    value: entry / 1_000,
    unit,
    atMost: promised.entry,
  });
  const add = (name: string, weight: LazyWeight, atMost: number) =>
    figures.add({
      name,
      value: weight.own / 1_000,
      unit,
      atMost,
      details: {
        withPartsOfThePortal: Math.round(weight.all / 1_000),
        files: weight.files.length,
      },
    });
  add('loaded with the tab', tab, promised.tab);
  add('loaded with the card', card, promised.card);
  process.exitCode = figures.missed > 0 ? 1 : 0;
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
