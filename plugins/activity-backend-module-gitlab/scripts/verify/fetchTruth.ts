import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type {
  TruthKind,
  TruthRows,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import { z } from 'zod';
import type { CompanyTruth } from '../../src/__testUtils__/CompanyTruth';

const kinds = ['events', 'changes', 'links', 'deployments'] as const;

const companySchema = z.looseObject({
  people: z.array(z.looseObject({ id: z.string(), gitlabId: z.int() })),
});

/**
 * What the company knows of itself by now.
 *
 * @param url - of its GitLab
 */
export async function fetchTruth(url: string): Promise<CompanyTruth> {
  const admin = new URL('/admin', url);
  const answer = await fetch(`${admin}/company`);
  const { people } = companySchema.parse(await answer.json());
  const accounts = new Map(people.map(({ id, gitlabId }) => [id, gitlabId]));
  const rows = new Map<TruthKind, unknown[]>();
  for (const kind of kinds) {
    rows.set(kind, await fetchRows(`${admin}/truth/${kind}`));
  }
  return {
    rows: <K extends TruthKind>(kind: K) =>
      (rows.get(kind) ?? []) as TruthRows[K][],
    accountOf: person => accounts.get(person),
  };
}

/** Those of Jira are left out: there are as many again. */
async function fetchRows(address: string): Promise<unknown[]> {
  const { body } = await fetch(address);
  const lines = createInterface({
    input: Readable.fromWeb(body as ReadableStream),
  });
  const rows: unknown[] = [];
  for await (const line of lines) {
    const row = JSON.parse(line);
    if (row.source !== 'jira') rows.push(row);
  }
  return rows;
}
