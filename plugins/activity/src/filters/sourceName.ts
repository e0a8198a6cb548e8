import { filterMessages } from '../words/filterMessages';
import type { Words } from '../words/useWords';

type KnownSource = keyof typeof filterMessages.filters.sourceName;

function isKnownSource(source: string): source is KnownSource {
  return Object.hasOwn(filterMessages.filters.sourceName, source);
}

/** A source by the name that people know; one that is not known here by its own. */
export function sourceName(t: Words['t'], source: string): string {
  return isKnownSource(source) ? t(`filters.sourceName.${source}`) : source;
}
