import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

const place = z.strictObject({
  id: z.number().int(),
  key: z.string(),
  value: z.union([z.string(), z.number(), z.null()]),
});

const schema = z.strictObject({
  v: z.literal(1),
  /** Hash of what was asked. */
  of: z.string(),
  /** Counted with the first page. */
  total: z.number().int().nonnegative(),
  /** The last one of the page before. */
  last: place,
});

/** Where the next page of a list begins, and what was counted with the first. */
export type WorkPosition = Pick<z.infer<typeof schema>, 'total' | 'last'>;

/**
 * Writes a position as an opaque text that is good for the same list only.
 *
 * @param asked - what the list depends on
 */
export function writeWorkCursor(position: WorkPosition, asked: object): string {
  const content = { v: 1, of: hashOf(asked), ...position };
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/**
 * Reads what `writeWorkCursor` has written.
 *
 * @param name - of the parameter
 * @throws InputError if it is damaged, or of another list
 */
export function readWorkCursor(
  name: 'cursor' | 'children',
  text: string | undefined,
  asked: object,
): WorkPosition | undefined {
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(decode(text));
  if (!parsed.success) {
    throw new InputError(
      `Invalid '${name}': it is not one that was given here`,
    );
  }
  const { of, total, last } = parsed.data;
  if (of !== hashOf(asked)) {
    throw new InputError(
      `Invalid '${name}': it was given for other parameters; leave it out to start again`,
    );
  }
  return { total, last };
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function hashOf(asked: object): string {
  const sorted = Object.entries(asked)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(sorted);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
