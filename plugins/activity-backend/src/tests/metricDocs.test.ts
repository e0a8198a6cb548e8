import {
  doraMetricIds,
  doraMetrics,
  flowBreakdowns,
  flowMetricIds,
  flowMetrics,
} from '@activity-insights/plugin-activity-common';
import { doraExampleSchema } from './doraExample';
import { flowExampleSchema } from './flowExample';
import { readMetricPages } from './metricPages';
import { runDoraExample } from './runDoraExample';
import { runFlowExample } from './runFlowExample';

const parts = ['Formula', 'Scope', 'Window', 'Limits', 'Sources', 'Example'];
const doraParts = [
  'Formula',
  'Scope',
  'Window',
  'Limits',
  'Where tools differ',
  'Sources',
  'Example',
];

const pages = readMetricPages();
const examples = [...pages.values()].flatMap(({ name, examples: found }) =>
  found.map((text, index) => ({ name, number: index + 1, text })),
);

const doraExamples = [...pages.values()].flatMap(
  ({ name, doraExamples: found }) =>
    found.map((text, index) => ({ name, number: index + 1, text })),
);

describe('docs/metrics', () => {
  it.each([...flowMetricIds, ...flowBreakdowns])(
    'defines %s, with an example',
    id => {
      const page = pages.get(id)!;
      expect(page.headings).toEqual(parts);
      expect(page.text).toContain(`| \`${id}\` |`);
      expect(page.examples.map(text => JSON.parse(text).metric)).toContain(id);
    },
  );

  it.each(flowMetricIds)('tells the unit of %s', id => {
    const { unit, kind } = flowMetrics[id];
    expect(pages.get(id)!.text).toContain(`| \`${id}\` | ${unit} | ${kind} |`);
  });

  it.each(examples)('tells the truth: example $number of $name', ({ text }) => {
    const example = flowExampleSchema.parse(JSON.parse(text));
    const { answer, excluded } = runFlowExample(example);
    expect(answer).toMatchObject(example.expected as object);
    expect(excluded).toEqual(example.excluded);
  });

  it.each(doraMetricIds)('defines %s of DORA, with an example', id => {
    const page = pages.get(id)!;
    expect(page.headings).toEqual(doraParts);
    expect(page.text).toContain(`| \`${id}\` | ${doraMetrics[id].unit} |`);
    expect(page.doraExamples.map(text => JSON.parse(text).metric)).toContain(
      id,
    );
  });

  it.each(doraExamples)(
    'tells the truth: example $number of $name',
    ({ text }) => {
      const example = doraExampleSchema.parse(JSON.parse(text));
      const { answer, excluded } = runDoraExample(example);
      expect(answer).toMatchObject(example.expected as object);
      expect(excluded).toEqual(example.excluded);
    },
  );

  it('lists every page', () => {
    const index = pages.get('README')!.text;
    const others = [...pages.keys()].filter(name => name !== 'README');
    expect(others.filter(name => !index.includes(`(${name}.md)`))).toEqual([]);
  });
});
