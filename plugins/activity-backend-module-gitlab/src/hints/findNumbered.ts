import type { ThingTombstoneRecord } from '@activity-insights/plugin-activity-node';
import type { z } from 'zod';
import type { AskGitlab } from '../transport/GitlabApi';
import type { GitlabSite } from '../transport/GitlabSite';
import type { Hinted, UpdatedRow } from '../updated/UpdatedResource';
import { parseNumberedHint } from './NumberedHint';

/** GitLab takes more, but not every proxy does. */
const numbersAtOnce = 20;

interface NumberedRow extends UpdatedRow {
  /** Its number within the project. */
  iid: number;
}

/**
 * Looks up merge requests or issues that hints name, twenty with one request. What is not in the list of its project any more
 * was deleted, if the hint says by which id it is stored.
 *
 * @param ask - lists those with some numbers
 * @throws SourceError
 */
export async function findNumbered<Row extends NumberedRow>(
  site: GitlabSite,
  {
    schema,
    ask,
    of,
  }: {
    schema: z.ZodType<Row>;
    ask: (iids: number[]) => AskGitlab;
    of: ThingTombstoneRecord['of'];
  },
  keys: readonly string[],
  signal: AbortSignal,
): Promise<Hinted<Row>[]> {
  const hints = keys.map(key => ({ key, ...parseNumberedHint(key) }));
  const numbers = [
    ...new Set(hints.flatMap(({ iid }) => (iid === undefined ? [] : [iid]))),
  ];
  const rows = new Map<number, Row>();
  const unclear = new Set<string>();
  for (let start = 0; start < numbers.length; start += numbersAtOnce) {
    const asked = numbers.slice(start, start + numbersAtOnce);
    const page = await site.readPage(schema, ask(asked), { signal });
    page.rows.forEach(row => rows.set(row.iid, row));
    page.malformed.forEach(({ key }) => unclear.add(key));
  }
  return hints.map(({ key, iid, id }): Hinted<Row> => {
    const row = iid === undefined ? undefined : rows.get(iid);
    if (row) return { key, row };
    const isGone = id !== undefined && !unclear.has(`${id}`);
    return {
      key,
      records: isGone
        ? [{ kind: 'tombstone', of, id: `${id}`, reason: 'deleted' }]
        : [],
    };
  });
}
