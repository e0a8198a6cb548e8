import { z } from 'zod';
import { hasNoInstance } from '../../catalog/unitMapping';
import { foldFacet } from '../../records/facets';
import { isSqlite, type Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import { holdGate } from './holdGate';
import { readAmbiguousLocators } from './readAmbiguousLocators';

/** A part of a project that a Component names, and that is no unit yet. */
export interface MissingFacetUnit {
  projectId: number;
  /** See `foldFacet`. */
  filter: string;
}

const facetsSchema = z.array(z.string());

/**
 * The parts of projects that Components name and that are no units yet. Where the configuration names the Components of a
 * project they get all of it.
 */
export async function planFacetUnits(tx: Tx): Promise<MissingFacetUnit[]> {
  const places = isSqlite(tx)
    ? 'json_each(p.locators) AS j'
    : 'LATERAL jsonb_array_elements_text(p.locators::jsonb) AS j(value)';
  const named = await readRows<NamedPart>(tx, {
    text: `
      SELECT DISTINCT p.id, c.locator, c.facets
      FROM projects AS p CROSS JOIN ${places}
      JOIN component_locators AS c ON c.locator = j.value
      WHERE c.facets <> '[]' AND p.component_refs = '[]'`,
    bindings: [],
  });
  if (named.length === 0) return [];
  const ambiguous = named.some(({ locator }) => hasNoInstance(locator))
    ? await readAmbiguousLocators(tx)
    : [];
  const unclear = new Set(ambiguous.map(({ locator }) => locator));
  const stored = await tx('units')
    .whereNot('filter', '')
    .select<{ project_id: number; filter: string }[]>('project_id', 'filter');
  const known = new Set(
    stored.map(row => keyOf({ projectId: row.project_id, filter: row.filter })),
  );
  const missing = new Map<string, MissingFacetUnit>();
  for (const { id: projectId, locator, facets } of named) {
    if (unclear.has(locator)) continue;
    for (const facet of facetsSchema.parse(JSON.parse(facets))) {
      const unit = { projectId, filter: foldFacet(facet) };
      if (!known.has(keyOf(unit))) missing.set(keyOf(unit), unit);
    }
  }
  return [...missing.values()];
}

/**
 * Makes units of parts of projects. Pages that come later sight what they bring in them; what is stored already waits to be
 * sighted, and until then no Component is made of them. A unit is never deleted, even if nobody names it any more.
 */
export async function createFacetUnits(
  tx: Tx,
  missing: readonly MissingFacetUnit[],
): Promise<void> {
  // Pages that do not know the units yet are over when it is held.
  await holdGate(tx, 'exclusive');
  await tx.raw(
    `INSERT INTO units (project_id, filter, mapping_pending, fill_pending)
     SELECT r.project_id, r.filter, TRUE, TRUE
     FROM ${jsonRows(tx, 'r', { project_id: 'integer', filter: 'text' })}
     WHERE true ORDER BY r.project_id, r.filter
     ON CONFLICT (project_id, filter) DO NOTHING`,
    [
      JSON.stringify(
        missing.map(({ projectId, filter }) => [projectId, filter]),
      ),
    ],
  );
}

interface NamedPart {
  id: number;
  locator: string;
  facets: string;
}

function keyOf({ projectId, filter }: MissingFacetUnit): string {
  return `${projectId}/${filter}`;
}
