import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';

/**
 * A duration of the configuration in milliseconds: an object such as `{ minutes: 15 }`, or text such as `15m` or `PT15M`.
 * It must be longer than nothing. Messages never repeat the value.
 *
 * @public
 */
export const durationSchema = z.unknown().transform((value, context) => {
  const milliseconds = toMilliseconds(value);
  if (milliseconds !== undefined && milliseconds > 0) return milliseconds;
  context.addIssue({
    code: 'custom',
    message:
      milliseconds === undefined
        ? 'must be a duration, such as { minutes: 15 }, "15m" or "PT15M"'
        : 'must be longer than nothing',
  });
  return z.NEVER;
});

function toMilliseconds(value: unknown): number | undefined {
  try {
    const config = new ConfigReader({ value: value as never });
    const milliseconds = durationToMilliseconds(
      readDurationFromConfig(config, { key: 'value' }),
    );
    return Number.isFinite(milliseconds) ? milliseconds : undefined;
  } catch {
    return undefined;
  }
}
