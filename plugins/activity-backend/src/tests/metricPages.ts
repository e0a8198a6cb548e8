import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(__dirname, '../../../../docs/metrics');

/** A page of docs/metrics. */
export interface MetricPage {
  /** Its name without the ending. */
  name: string;
  text: string;
  /** The headings of its second level. */
  headings: string[];
  /** Its worked examples of flow, as JSON. */
  examples: string[];
  /** Those of DORA. */
  doraExamples: string[];
}

/** Every page, by its name. */
export function readMetricPages(): Map<string, MetricPage> {
  const names = readdirSync(folder)
    .filter(file => file.endsWith('.md'))
    .map(file => file.slice(0, -'.md'.length))
    .sort();
  return new Map(names.map(name => [name, readPage(name)]));
}

function readPage(name: string): MetricPage {
  const text = readFileSync(resolve(folder, `${name}.md`), 'utf8');
  const all = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, found]) => found);
  return {
    name,
    text,
    headings: all(/^## (.*)$/gm),
    examples: all(/^```json flow-example\n([\s\S]*?)^```$/gm),
    doraExamples: all(/^```json dora-example\n([\s\S]*?)^```$/gm),
  };
}
