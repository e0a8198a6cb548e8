import { z } from 'zod';

/**
 * The channel of Backstage's signals on which the backend says that activity has changed.
 *
 * @public
 */
export const activitySignalChannel = 'activity';

/**
 * Says that events were written or removed. Everybody gets it, so it names sources and nothing else: no entity, no project
 * and no person. It is a hint, at most one every few seconds: it may be missing, and what is on screen may be unchanged.
 *
 * @public
 */
export const activitySignalSchema = z.object({
  kind: z.literal('changed'),
  /** When the last of the changes was stored, ISO instant. */
  at: z.string(),
  /** Kinds of systems whose events have changed since the last message. */
  sources: z.array(z.string()),
});

/** @public */
export type ActivitySignal = z.infer<typeof activitySignalSchema>;
