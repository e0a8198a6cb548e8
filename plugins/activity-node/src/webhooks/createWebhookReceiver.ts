import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { HintSink } from '../source';
import { hintsTopic, parseHintsEvent } from './hintsEvent';

/**
 * Hands the hints that webhooks have come to over to the sources of a module.
 *
 * @public
 */
export interface WebhookReceiver {
  /**
   * Lets an instance hear of what its webhooks tell; for `ActivitySource.listen`.
   *
   * @param instance - its id
   */
  listen(instance: string, hints: HintSink): Promise<void>;
}

/**
 * Hears what the webhooks of a kind of source have come to, whichever replica took them; one for all instances of a module.
 * It subscribes when the first of them listens.
 *
 * @param options - the kind of source, and services of the plugin `activity`
 * @public
 */
export function createWebhookReceiver(options: {
  source: string;
  events: EventsService;
  logger: LoggerService;
}): WebhookReceiver {
  const { source, events, logger } = options;
  const sinks = new Map<string, HintSink>();
  let subscribed: Promise<void> | undefined;

  async function receive(payload: unknown): Promise<void> {
    const { deliveries } = parseHintsEvent(payload);
    const byInstance = new Map<string, typeof deliveries>();
    for (const delivery of deliveries) {
      const { instance } = delivery;
      byInstance.set(instance, [...(byInstance.get(instance) ?? []), delivery]);
    }
    await Promise.all(
      [...byInstance].map(async ([instance, ofInstance]) => {
        const sink = sinks.get(instance);
        if (sink) await sink.note(ofInstance.flatMap(({ hints }) => hints));
        else
          logger.debug(`Nobody listens to webhooks of ${source}/${instance}`);
      }),
    );
  }

  return {
    async listen(instance, hints) {
      sinks.set(instance, hints);
      subscribed ??= events.subscribe({
        // The same in all replicas, so that each event is heard by one of them.
        id: `activity-insights-${source}`,
        topics: [hintsTopic(source)],
        onEvent: ({ eventPayload }) => receive(eventPayload),
      });
      await subscribed;
    },
  };
}
