import { isSqlite, type Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';

/** That a Component names a place that more than one instance has. */
export interface AmbiguousLocator {
  componentRef: string;
  locator: string;
  /** Ids of the instances, sorted. */
  instances: string[];
}

/**
 * The places that Components name without an instance, and that projects of several instances answer to. Projects that are
 * read no more do not count.
 */
export async function readAmbiguousLocators(
  tx: Tx,
): Promise<AmbiguousLocator[]> {
  const places = isSqlite(tx)
    ? 'json_each(p.locators) AS j'
    : 'LATERAL jsonb_array_elements_text(p.locators::jsonb) AS j(value)';
  const rows = await readRows<{
    component_ref: string;
    locator: string;
    instance: string;
  }>(tx, {
    text: `
      SELECT DISTINCT c.component_ref, c.locator, i.instance
      FROM projects AS p CROSS JOIN ${places}
      JOIN component_locators AS c ON c.locator = j.value
      JOIN instances AS i ON i.id = p.instance_id
      WHERE p.locators LIKE '%"jira:%' AND c.locator LIKE 'jira:%' AND c.locator NOT LIKE '%/%'
        AND p.id IN (SELECT project_id FROM streams WHERE enabled = true)
      ORDER BY c.component_ref, c.locator, i.instance`,
    bindings: [],
  });
  const found = new Map<string, AmbiguousLocator>();
  for (const row of rows) {
    const { component_ref: componentRef, locator, instance } = row;
    const key = `${componentRef} ${locator}`;
    const known = found.get(key);
    if (known) known.instances.push(instance);
    else found.set(key, { componentRef, locator, instances: [instance] });
  }
  return [...found.values()].filter(({ instances }) => instances.length > 1);
}
