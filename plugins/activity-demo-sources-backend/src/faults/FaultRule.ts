import { z } from 'zod';

/** The systems of the company that answer over HTTP; also the first part of their paths. */
export const systems = ['jira-cloud', 'jira-dc', 'gitlab'] as const;
export type System = (typeof systems)[number];

/**
 * What goes wrong:
 *
 * - `unauthorized` 401, `forbidden` 403, `notFound` 404, `serverError` 500, in the vendor's manner
 * - `tooManyRequests` 429 with `Retry-After`, which some answers of Jira lack
 * - `unavailable` 503 with a page of HTML, as from a proxy in front
 * - `loginPage` 200 with a page of HTML, as from a single sign-on
 * - `cut` half an answer, then the connection is gone
 * - `slow` the whole answer, late
 * - `silent` no answer; the connection stays open
 * - `garbage` 200 and JSON that ends in the middle
 * - `duplicates` a list that begins with rows of the list before it, as when rows move while somebody pages
 */
export const faultKinds = [
  'unauthorized',
  'forbidden',
  'notFound',
  'tooManyRequests',
  'serverError',
  'unavailable',
  'loginPage',
  'cut',
  'slow',
  'silent',
  'garbage',
  'duplicates',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export const faultRuleSchema = z.strictObject({
  kind: z.enum(faultKinds),
  /** Default: all of them. */
  system: z.enum(systems).optional(),
  /** A part of the path below the system's, such as `/search/jql`. Default: every path. */
  path: z.string().min(1).max(200).optional(),
  /** The share of requests that it happens to. */
  share: z.number().gt(0).max(1).default(1),
  /** How often it happens at most. Default: for ever. */
  times: z.number().int().min(1).optional(),
  /** How many requests go well first. */
  after: z.number().int().min(0).default(0),
  /** Of `tooManyRequests`; null sends none. */
  retryAfterSeconds: z.number().int().min(0).nullable().default(1),
  /** Of `slow`. */
  delayMs: z.number().int().min(0).max(600_000).default(2_000),
});

/** Which requests go wrong, and how. */
export type FaultRule = z.output<typeof faultRuleSchema>;

export const faultRulesSchema = z.array(faultRuleSchema).max(100);
