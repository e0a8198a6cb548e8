import { decodeMappings } from './decodeMappings';

/** The parts of a source map that say which code comes from where. */
export interface SourceMap {
  sources: string[];
  mappings: string;
}

/** The parts of generated code that come from some of its sources, joined. */
export function textOfSources(
  code: string,
  { sources, mappings }: SourceMap,
  isWanted: (source: string) => boolean,
): string {
  const lines = code.split('\n');
  const wanted = sources.map(isWanted);
  const places = decodeMappings(mappings);
  const parts: string[] = [];
  places.forEach(({ line, column, source }, index) => {
    if (source === undefined || !wanted[source]) return;
    const next = places[index + 1];
    const end = next?.line === line ? next.column : lines[line].length;
    parts.push(lines[line].slice(column, end));
  });
  return parts.join('');
}
