import { z } from 'zod';
import type { Tx } from '../../Database';
import { numberSet } from '../../workItemReads/ItemSet';
import { readManyLists } from '../../workItemReads/readManyLists';
import { plainSql } from '../../scopedEvents/Sql';

const locatorsSchema = z.array(z.string());

/** The changes of the given name: URL, or project and number. */
type FindChanges = (name: string) => number[];

/**
 * Finds changes of projects as reports name them: by their URLs, or as `group/project!12`, by the end of the place that the project has.
 * What is not known is nothing.
 */
export async function findNamedChanges(
  tx: Tx,
  projectIds: readonly number[],
  names: readonly string[],
): Promise<FindChanges> {
  if (names.length === 0 || projectIds.length === 0) return () => [];
  const sets = [numberSet(tx, 'asked', projectIds)];
  const places = (await readManyLists(tx, {
    sets,
    columns: ['p.id', 'p.locators'],
    from: plainSql('FROM asked CROSS JOIN projects AS p WHERE p.id = asked.id'),
  })) as [number, string][];
  const changes = (await readManyLists(tx, {
    sets,
    columns: ['c.id', 'c.project_id', 'c.number', 'c.url'],
    from: plainSql(
      'FROM asked CROSS JOIN changes AS c WHERE c.project_id = asked.id AND c.removed_at IS NULL',
    ),
  })) as [number, number, number, string | null][];
  const byName = new Map<string, number[]>();
  for (const name of names) {
    byName.set(plainUrl(name), []);
    byName.set(lowerCase(name), []);
  }
  const note = (name: string, id: number) => byName.get(name)?.push(id);
  const pathsOf = new Map(
    places.map(([id, locators]) => [id, pathsIn(locators)] as const),
  );
  for (const [id, projectId, number, url] of changes) {
    if (url !== null) note(plainUrl(url), id);
    for (const path of pathsOf.get(projectId) ?? []) {
      note(`${path}!${number}`, id);
    }
  }
  return name =>
    [plainUrl(name), lowerCase(name)]
      .map(each => byName.get(each) ?? [])
      .find(ids => ids.length > 0) ?? [];
}

/** Paths of a project without the host, each once. */
function pathsIn(locators: string): string[] {
  const parsed = locatorsSchema.parse(JSON.parse(locators));
  return [
    ...new Set(
      parsed.map(locator => lowerCase(locator.slice(locator.indexOf('/') + 1))),
    ),
  ];
}

/** Without what makes no other change of it. */
function plainUrl(url: string): string {
  return lowerCase(url.replace(/[?#].*$/, '').replace(/\/+$/, ''));
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
