import { gzipSync } from 'node:zlib';
import type { Chunk } from './readBuild';
import { weighChunks } from './weighChunks';

const own = 'file:///portal/plugins/activity/src/alpha.tsx';
const tab = 'file:///portal/plugins/activity/src/tab/ActivityTab.tsx';
const chart = 'file:///portal/plugins/activity/src/charts/Chart.tsx';
const card = 'file:///portal/plugins/activity/src/card/ActivityCard.tsx';
const workTab = 'file:///portal/plugins/activity/src/work/WorkTab.tsx';
const workCard = 'file:///portal/plugins/activity/src/work/card/WorkCard.tsx';
const flowTab = 'file:///portal/plugins/activity/src/flow/FlowTab.tsx';
const doraCard = 'file:///portal/plugins/activity/src/dora/card/DoraCard.tsx';
const library = 'file:///portal/node_modules/charts/index.js';
const ui = 'file:///portal/node_modules/@backstage/ui/index.js';

/** A chunk of lines, each with a source of its own. */
function chunk(file: string, lines: [source: string, code: string][]): Chunk {
  return {
    file,
    code: lines.map(([, code]) => code).join('\n'),
    map: {
      sources: lines.map(([source]) => source),
      // Each line begins with the next source.
      mappings: lines
        .map((_, index) => (index === 0 ? 'AAAA' : 'ACAA'))
        .join(';'),
    },
    isInitial: file.startsWith('main'),
  };
}

const entry =
  'load(Promise.all([n.e("1"),n.e("2")])),load(n.e("card")),load(n.e("work")),load(n.e("flow")),load(n.e("workCard")),load(n.e("doraCard"))';
const main = chunk('main.js', [
  [own, entry],
  [library, 'load(n.e("foreign"))'],
]);
const tabs = chunk('1.js', [[tab, 'the tab, which loads n.e("3")']]);
const shared = chunk('2.js', [
  [ui, 'buttons and menus'],
  [library, 'dates'],
]);
const charts = chunk('3.js', [
  [chart, 'a chart'],
  [library, 'drawings'],
]);
const cards = chunk('card.js', [[card, 'the card']]);
const work = chunk('work.js', [[workTab, 'trees']]);
const flow = chunk('flow.js', [[flowTab, 'times']]);
const workCards = chunk('workCard.js', [[workCard, 'roots']]);
const doraCards = chunk('doraCard.js', [[doraCard, 'five numbers']]);
const foreign = chunk('foreign.js', [[library, 'none of our business']]);
const chunks = [
  main,
  tabs,
  shared,
  charts,
  cards,
  work,
  flow,
  workCards,
  doraCards,
  foreign,
];

function gzipped(...texts: string[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
}

function only(text: string, file: string) {
  return { own: gzipped(text), all: gzipped(text), files: [file] };
}

describe('weighChunks', () => {
  it('follows our imports, and tells what is ours from what is of the portal', () => {
    expect(weighChunks(chunks)).toEqual({
      entry: gzipped(entry),
      parts: {
        'Activity tab': {
          own: gzipped(tabs.code, 'dates', 'a chartdrawings'),
          all: gzipped(tabs.code, shared.code, charts.code),
          files: ['1.js', '2.js', '3.js'],
        },
        'Activity card': only('the card', 'card.js'),
        'Work tab': only('trees', 'work.js'),
        'Flow tab': only('times', 'flow.js'),
        'DORA card': only('five numbers', 'doraCard.js'),
        'Work card': only('roots', 'workCard.js'),
      },
    });
  });

  it.each([
    ['the entry', main, 'Activity tab'],
    ['the tab', tabs, 'Activity tab'],
    ['a card', workCards, 'Work card'],
  ])('refuses a build without %s', (_, missing, part) => {
    expect(() =>
      weighChunks(chunks.filter(other => other !== missing)),
    ).toThrow(`The build lacks the ${part}`);
  });
});
