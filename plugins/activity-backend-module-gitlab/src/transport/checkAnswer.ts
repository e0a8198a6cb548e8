import {
  type MalformedRecord,
  SourceError,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';

/** The rows of a list that are as expected, and the names of those that are not. */
export interface CheckedRows<Row> {
  rows: Row[];
  /** Each by its id, or by its name. */
  malformed: MalformedRecord[];
}

/**
 * Checks an answer of one thing.
 *
 * @param subject - what was asked, for messages
 * @throws SourceError `unreadable`, without a word of what was answered
 */
export function checkAnswer<T>(
  schema: z.ZodType<T>,
  body: unknown,
  subject: string,
): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new SourceError(
    'unreadable',
    `${subject} is not answered as expected: ${describe(parsed.error)}`,
  );
}

/**
 * Checks an answer that is a list, row by row.
 *
 * @throws SourceError `unreadable` if it is none
 */
export function checkRows<Row>(
  schema: z.ZodType<Row>,
  body: unknown,
  subject: string,
): CheckedRows<Row> {
  if (!Array.isArray(body)) {
    throw new SourceError('unreadable', `${subject} is not answered by a list`);
  }
  const rows: Row[] = [];
  const malformed: MalformedRecord[] = [];
  for (const row of body) {
    const parsed = schema.safeParse(row);
    if (parsed.success) {
      rows.push(parsed.data);
    } else {
      malformed.push({ key: nameOf(row), reason: describe(parsed.error) });
    }
  }
  return { rows, malformed };
}

/** Where values are not as expected; never the values, which zod's own messages may quote. */
function describe({ issues }: z.ZodError): string {
  const places = new Set(issues.map(({ path }) => path.join('.') || 'it'));
  const verb = places.size > 1 ? 'are' : 'is';
  return `${[...places]
    .slice(0, 5)
    .join(', ')} ${verb} missing or not understood`;
}

const idSchema = z.object({
  id: z.union([z.number(), z.string().min(1).max(100)]),
});
const nameSchema = z.object({ name: z.string().min(1).max(200) });

/** Branches have a name and no id. */
function nameOf(row: unknown): string {
  const { data: numbered } = idSchema.safeParse(row);
  if (numbered) return `${numbered.id}`;
  return nameSchema.safeParse(row).data?.name ?? 'without an id';
}
