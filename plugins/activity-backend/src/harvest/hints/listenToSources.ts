import type { ActivitySource } from '@activity-insights/plugin-activity-node';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { describeError, placeOf } from '../readFailure';
import type { HintInbox } from './HintInbox';

/**
 * Lets sources tell what changes. One that cannot is read by the clock alone, and holds nobody up: nothing waits for this but
 * tests.
 */
export async function listenToSources(
  sources: readonly ActivitySource[],
  inbox: Pick<HintInbox, 'sinkOf'>,
  logger: LoggerService,
): Promise<void> {
  const listen = async (source: ActivitySource) => {
    try {
      await source.listen?.(inbox.sinkOf(source));
    } catch (error) {
      const { code, message } = describeError(error);
      logger.warn(
        `Source ${source.source}/${
          source.instance
        } hears of no changes and is read by its schedule: ${message}${placeOf(
          error,
        )}`,
        { source: source.source, instance: source.instance, code },
      );
    }
  };
  await Promise.all(sources.filter(({ enabled }) => enabled).map(listen));
}
