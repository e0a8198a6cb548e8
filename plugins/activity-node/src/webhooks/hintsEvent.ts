import { z } from 'zod';
import type { StreamHint } from '../source';

/** What one delivery has come to. */
export interface DeliveredHints {
  /** The id of the instance. */
  instance: string;
  deliveryId?: string;
  hints: StreamHint[];
}

/** What is published: several deliveries at once, because each event costs a request to the event bus. */
export interface HintsEvent {
  v: 1;
  deliveries: DeliveredHints[];
}

const hintsEventSchema = z.object({
  v: z.literal(1),
  deliveries: z.array(
    z.object({
      instance: z.string(),
      deliveryId: z.string().optional(),
      hints: z.array(
        z.object({
          projectId: z.string(),
          resource: z.string(),
          key: z.string(),
        }),
      ),
    }),
  ),
});

/** The topic to which deliveries of a kind of source come, which is the end of their URL as well. */
export function deliveryTopic(source: string): string {
  return `activity-insights.${source}`;
}

/**
 * The topic on which a source hears what deliveries have come to. It is another one than that of the deliveries: if somebody
 * opens that by configuration, what comes in there unsigned is heard by nobody.
 */
export function hintsTopic(source: string): string {
  return `${deliveryTopic(source)}.hints`;
}

/**
 * What was published.
 *
 * @throws ZodError if it is something else
 */
export function parseHintsEvent(payload: unknown): HintsEvent {
  return hintsEventSchema.parse(payload);
}
