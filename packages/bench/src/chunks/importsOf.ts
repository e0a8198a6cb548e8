const together = /Promise\.all\(\[((?:\w+\.e\("[^"]+"\),?)+)\]\)/;
const alone = /\w+\.e\("[^"]+"\)/;
const everyImport = new RegExp(`${together.source}|${alone.source}`, 'g');

/** What built code loads later: for each `import()` the names of the chunks that it needs. */
export function importsOf(code: string): string[][] {
  return [...code.matchAll(everyImport)].map(([text]) =>
    [...text.matchAll(/\.e\("([^"]+)"\)/g)].map(match => match[1]),
  );
}
