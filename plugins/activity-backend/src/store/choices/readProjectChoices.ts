import type { FilterChoices } from '@activity-insights/plugin-activity-common';
import type { Tx } from '../Database';
import { projectIdSql } from '../scopedEvents/projectIdSql';
import { readRows, type Sql } from '../scopedEvents/Sql';

/** A project that can be chosen. */
export type ProjectChoice = FilterChoices['projects'][number];

/**
 * Projects as they can be chosen, by the name.
 *
 * @param of - a statement that selects their rows; all projects if missing
 */
export async function readProjectChoices(
  tx: Tx,
  of?: Sql,
): Promise<ProjectChoice[]> {
  const rows = await readRows<
    Omit<ProjectChoice, 'url'> & { url: string | null }
  >(tx, {
    text: `
      SELECT ${projectIdSql} AS id, p.name, i.source, i.instance, p.url
      FROM projects AS p JOIN instances AS i ON i.id = p.instance_id
      ${of ? `WHERE p.id IN (${of.text})` : ''}`,
    bindings: of?.bindings ?? [],
  });
  return rows
    .map(({ url, ...project }) =>
      url === null ? project : { ...project, url },
    )
    .sort(
      (a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1),
    );
}
