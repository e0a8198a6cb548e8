import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Instant } from '../../model';
import { JiraRefusal } from '../JiraRefusal';

const lifetime = 7 * 24 * 60 * 60 * 1000;

const tokenSchema = z.strictObject({
  v: z.literal(1),
  /** What the walk is about. */
  walk: z.string(),
  /** When the token was given. */
  at: z.number(),
  after: z.strictObject({
    id: z.number(),
    values: z.array(z.union([z.string(), z.number(), z.null()])),
  }),
});

export type PageToken = z.output<typeof tokenSchema>;

/** A token for the page after a position. It fits only the walk that it comes from. */
export function writePageToken(
  walk: unknown,
  at: Instant,
  after: { id: number; values: readonly (string | number | null)[] },
): string {
  const token = {
    v: 1,
    walk: digest(walk),
    at,
    after: { id: after.id, values: after.values },
  };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/**
 * The position that a token stands for.
 *
 * @throws JiraRefusal 400 if it is none, belongs to another walk, or is older than seven days
 */
export function readPageToken(
  text: string,
  walk: unknown,
  at: Instant,
): PageToken['after'] {
  const token = decode(text);
  if (!token || token.walk !== digest(walk)) {
    throw JiraRefusal.badRequest('The provided next page token is invalid.');
  }
  if (at - token.at > lifetime) {
    throw JiraRefusal.badRequest('The provided next page token has expired.');
  }
  return token.after;
}

function decode(text: string): PageToken | undefined {
  try {
    const json = Buffer.from(text, 'base64url').toString();
    return tokenSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

function digest(walk: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(walk))
    .digest('hex')
    .slice(0, 16);
}
