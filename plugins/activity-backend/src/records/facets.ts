import { z } from 'zod';
import { toStorableText } from './storableText';

const facetsSchema = z.array(z.string());

/**
 * The values by which Components take a part of a project, as they are stored with an event: a JSON array, each once, in
 * one order, spelt as at the source. Null if there are none.
 */
export function facetsText(
  facets: readonly string[] | undefined,
): string | null {
  const distinct = [...new Set((facets ?? []).map(it => toStorableText(it)))];
  return distinct.length === 0 ? null : JSON.stringify(distinct.sort());
}

/** What `facetsText` has made. */
export function parseFacets(text: string | null): string[] {
  return text === null ? [] : facetsSchema.parse(JSON.parse(text));
}

/** How a value is compared: people write `Checkout` in the tracker and `checkout` in the catalog. */
export function foldFacet(facet: string): string {
  return facet.trim().toLocaleLowerCase('en-US');
}
