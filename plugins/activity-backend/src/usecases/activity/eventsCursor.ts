import { createHash } from 'node:crypto';
import type { ExcludedCounts } from '@activity-insights/plugin-activity-common';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { EventsQuestion } from './ActivityQuestion';

const count = z.number().int().nonnegative();

const cursorSchema = z.strictObject({
  v: z.literal(1),
  /** The last event of the page before. Its time is not in here: not every caller may know it. */
  id: z.number().int().positive(),
  /** Hash of the question. */
  of: z.string(),
  /** Counted with the first page. */
  total: count,
  excluded: z.strictObject({
    bots: count,
    copies: count,
    merges: count,
    bulk: count,
  }),
});

/** Where the next page of a list begins, and what was counted with the first. */
export interface EventsPosition {
  id: number;
  total: number;
  excluded: ExcludedCounts;
}

/** Writes a position as an opaque text that is good for the same question only. */
export function writeCursor(
  position: EventsPosition,
  question: EventsQuestion,
): string {
  const content = { v: 1, of: hashOf(question), ...position };
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/**
 * Reads what `writeCursor` has written.
 *
 * @throws InputError if it is damaged, or of another question
 */
export function readCursor(
  question: EventsQuestion,
): EventsPosition | undefined {
  if (question.cursor === undefined) return undefined;
  const parsed = cursorSchema.safeParse(decode(question.cursor));
  if (!parsed.success) {
    throw new InputError(`Invalid 'cursor': it is not one that was given here`);
  }
  const { id, of, total, excluded } = parsed.data;
  if (of !== hashOf(question)) {
    throw new InputError(
      `Invalid 'cursor': it was given for other parameters; leave it out to start again`,
    );
  }
  return { id, total, excluded };
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The number of events on a page may change from page to page. */
function hashOf(question: EventsQuestion): string {
  const { cursor: _cursor, limit: _limit, ...asked } = question;
  const sorted = Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(sorted);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
