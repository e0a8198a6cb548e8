import { gzipSync } from 'node:zlib';
import { importsOf } from './importsOf';
import type { Chunk } from './readBuild';
import { textOfSources } from './textOfSources';

/** What our part of an app weighs, in bytes after gzip. */
export interface Weights {
  /** Ours of what is loaded with the first page. */
  entry: number;
  parts: Record<Part, LazyWeight>;
}

/** What is loaded by itself: our tabs and cards. */
export type Part = keyof typeof roots;

/** What is loaded when somebody looks at it. */
export interface LazyWeight {
  /** Our code and the libraries that come for its sake, such as those of the charts. */
  own: number;
  /** The same with what belongs to the portal, such as components of Backstage UI that no other page has loaded before. */
  all: number;
  files: string[];
}

const ours = /\/plugins\/activity(?:-common)?\/src\//;
const roots = {
  'Activity tab': /\/plugins\/activity\/src\/tab\/ActivityTab\./,
  'Activity card': /\/plugins\/activity\/src\/card\/ActivityCard\./,
  'Work tab': /\/plugins\/activity\/src\/work\/WorkTab\./,
  'Flow tab': /\/plugins\/activity\/src\/flow\/FlowTab\./,
  'DORA card': /\/plugins\/activity\/src\/dora\/card\/DoraCard\./,
  'Work card': /\/plugins\/activity\/src\/work\/card\/WorkCard\./,
};

/** Packages that every portal has: Backstage, React, and what Backstage UI is made of. */
const portals =
  /\/node_modules\/(?:@backstage|@internationalized|@material-ui|@react-aria|@react-stately|@react-types|@remix-run|react|react-aria|react-aria-components|react-dom|react-router|react-router-dom|react-stately)\//;

/**
 * Weighs our part of an app, by following the imports of our code from the first page on.
 *
 * @throws if none of our code is found where it should be
 */
export function weighChunks(chunks: readonly Chunk[]): Weights {
  const entry = chunks
    .filter(chunk => chunk.isInitial)
    .map(oursOf)
    .join('');
  const first = importsOf(entry).map(names => find(names, chunks));
  const weigh = ([part, root]: [string, RegExp]) => {
    const start = first.find(found =>
      found.some(({ map }) => map.sources.some(source => root.test(source))),
    );
    if (!start) throw new Error(`The build lacks the ${part}`);
    return [part, weighAll(follow(start, chunks))];
  };
  return {
    entry: gzipped(entry),
    parts: Object.fromEntries(Object.entries(roots).map(weigh)),
  };
}

function oursOf({ code, map }: Chunk): string {
  return textOfSources(code, map, source => ours.test(source));
}

function find(names: string[], chunks: readonly Chunk[]): Chunk[] {
  return chunks.filter(({ file }) =>
    names.some(name => file.startsWith(`${name}.`)),
  );
}

/** Chunks, and all that our code in them loads later. */
function follow(start: readonly Chunk[], chunks: readonly Chunk[]): Chunk[] {
  const reached = new Set(start);
  for (const chunk of reached) {
    for (const names of importsOf(oursOf(chunk))) {
      for (const next of find(names, chunks)) reached.add(next);
    }
  }
  return [...reached];
}

function weighAll(chunks: readonly Chunk[]): LazyWeight {
  const sum = (textOf: (chunk: Chunk) => string) =>
    chunks.reduce((total, chunk) => total + gzipped(textOf(chunk)), 0);
  return {
    own: sum(({ code, map }) =>
      textOfSources(code, map, source => !portals.test(source)),
    ),
    all: sum(({ code }) => code),
    files: chunks.map(({ file }) => file),
  };
}

function gzipped(text: string): number {
  return text === '' ? 0 : gzipSync(text).length;
}
