import { z } from 'zod';

const count = z.number().int().nonnegative();

/** @public */
export const accountStatuses = ['linked', 'unlinked', 'bot'] as const;

/** @public */
export type AccountStatus = (typeof accountStatuses)[number];

/**
 * Orders of a list of accounts: that in which they were found, or by the number of their events, most first.
 *
 * @public
 */
export const accountOrders = ['found', 'events'] as const;

/** @public */
export type AccountOrder = (typeof accountOrders)[number];

/**
 * What links an account to a User, the strongest first. `account`: it belongs to another account, see `sameAs`, and follows that.
 * `manual` without a User means that a person has said that the
 * account is not to be linked.
 *
 * @public
 */
export const linkReasons = [
  'manual',
  'config',
  'annotation',
  'email',
  'username',
  'account',
] as const;

/**
 * Why a User is suggested for an account, with a sentence for people.
 *
 * @public
 */
export const linkSuggestionReasons = {
  'ambiguous-config': 'The configuration gives the account to several Users',
  'ambiguous-annotation': 'Several Users name the account in an annotation',
  'ambiguous-email': 'Several Users have the e-mail address of the account',
  'ambiguous-username': 'Several Users have the username of the account',
  'same-name': 'The User has the same name',
  'linked-namesake': 'Another account of the same name is linked to the User',
  'own-changes':
    'The User has opened the changes whose commits are signed by the account',
  'same-handle':
    'The username, or the e-mail address before the @, is like that of the User',
} as const;

/** @public */
export type LinkSuggestionReason = keyof typeof linkSuggestionReasons;

/**
 * A User whose an unlinked account may be. Nobody is linked by a suggestion alone.
 *
 * @public
 */
export const linkSuggestionSchema = z.object({
  userRef: z.string(),
  reason: z.enum(
    Object.keys(linkSuggestionReasons) as [
      LinkSuggestionReason,
      ...LinkSuggestionReason[],
    ],
  ),
  /** The reason as a sentence. */
  message: z.string(),
  confidence: z.enum(['high', 'low']).optional(),
});

/** @public */
export type LinkSuggestion = z.infer<typeof linkSuggestionSchema>;

/**
 * An identity at a source. E-mail addresses of commits belong to no instance: their source is `git`, their instance `*`.
 *
 * @public
 */
export const accountSchema = z.object({
  id: z.string(),
  source: z.string(),
  instance: z.string(),
  externalId: z.string(),
  username: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  kind: z.enum(['human', 'bot']),
  /** The linked catalog User. */
  userRef: z.string().optional(),
  linkedBy: z.enum(linkReasons).optional(),
  /** The account of a system that an e-mail address belongs to: both count as one contributor. */
  sameAs: z.string().optional(),
  /** Its events of every type and class that their sources still have. */
  events: count,
  /** Start of the quarter of an hour of its latest event, ISO instant in UTC. */
  lastActiveAt: z.string().optional(),
  /** Of humans that are not linked; the likely ones first. */
  suggestions: z.array(linkSuggestionSchema),
});

/** @public */
export type Account = z.infer<typeof accountSchema>;

/** @public */
export const accountListSchema = z.object({
  items: z.array(accountSchema),
  nextCursor: z.string().optional(),
  total: count,
});

/** @public */
export type AccountList = z.infer<typeof accountListSchema>;

/** @public */
export const linkAccountSchema = z.strictObject({
  /** Ref of a User that the catalog has. */
  userRef: z.string().min(1).max(500),
});

/** @public */
export type LinkAccount = z.infer<typeof linkAccountSchema>;

/**
 * Which accounts to list; all conditions must hold.
 *
 * @public
 */
export interface AccountsQuery {
  status?: AccountStatus;
  source?: string;
  instance?: string;
  /** Ref of the linked User. One's own needs no permission. */
  user?: string;
  /** A part of a name, a username or an e-mail address; case does not matter. */
  text?: string;
  /** `found` by default; `events` counts those of all accounts of the list, so it takes longer. */
  order?: AccountOrder;
  limit?: number;
  cursor?: string;
}
