import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { AccountsQuestion } from './AccountsQuestion';

const cursorSchema = z.strictObject({
  v: z.literal(1),
  /** The last account of the page before. */
  id: z.number().int().positive(),
  /** How many events that account had, where they are ordered by it. */
  events: z.number().int().nonnegative().optional(),
  /** Hash of the question. */
  of: z.string(),
  /** Counted with the first page. */
  total: z.number().int().nonnegative(),
});

/** Where the next page of accounts begins, and how many there were when the first was read. */
export interface AccountsPosition {
  id: number;
  events?: number;
  total: number;
}

/** Writes a position as an opaque text that is good for the same question only. */
export function writeAccountsCursor(
  position: AccountsPosition,
  question: AccountsQuestion,
): string {
  const content = { v: 1, of: hashOf(question), ...position };
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/**
 * Reads what `writeAccountsCursor` has written.
 *
 * @throws InputError if it is damaged, or of another question
 */
export function readAccountsCursor(
  question: AccountsQuestion,
): AccountsPosition | undefined {
  if (question.cursor === undefined) return undefined;
  const parsed = cursorSchema.safeParse(decode(question.cursor));
  if (!parsed.success) {
    throw new InputError(`Invalid 'cursor': it is not one that was given here`);
  }
  const { v: _v, of, ...position } = parsed.data;
  if (of !== hashOf(question)) {
    throw new InputError(
      `Invalid 'cursor': it was given for other parameters; leave it out to start again`,
    );
  }
  return position;
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The number of accounts on a page may change from page to page. */
function hashOf(question: AccountsQuestion): string {
  const { status, source, instance, user, text, order } = question;
  const asked = [status, source, instance, user, text, order];
  const content = JSON.stringify(asked.map(value => value ?? null));
  return createHash('sha256').update(content).digest('base64url').slice(0, 16);
}
