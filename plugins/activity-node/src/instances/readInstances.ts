import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { readRequestLimits } from '../requests/limits/readRequestLimits';
import { describeIssue } from './describeIssue';
import {
  type InstanceSettings,
  type InstancesKey,
  instanceShape,
  type ParsedInstance,
} from './instanceSettings';

/**
 * Reads `activity.<source>`, the instances of a source in configured order; none if the key is missing. The keys that all
 * sources have in common are checked here, the others by the shape of the source.
 *
 * @throws InputError that names every key with a bad value, never the value
 * @public
 */
export function readInstances<Shape extends z.ZodRawShape>(
  config: Config,
  { source, shape, idOf }: InstancesKey<Shape>,
): Array<InstanceSettings & z.output<z.ZodObject<Shape>>> {
  const key = `activity.${source}`;
  const parsed = z
    .array(z.strictObject({ ...instanceShape, ...shape }))
    .safeParse(config.getOptional(key) ?? []);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap(issue =>
      describeIssue(issue, key),
    );
    throw new InputError(`Invalid configuration: ${problems.join('; ')}`);
  }
  // The compiler cannot see through a shape that is a type parameter.
  const entries = parsed.data as unknown as Array<
    ParsedInstance & z.output<z.ZodObject<Shape>>
  >;
  const instances = entries.map((entry, index) => {
    const { schedule, webhook, ...others } = entry;
    const instanceKey = `${key}[${index}]`;
    const id = entry.id ?? idOf?.(entry);
    if (id === undefined) {
      throw new InputError(
        `Invalid configuration: ${instanceKey}.id is missing`,
      );
    }
    const limits = config
      .getConfigArray(key)
      [index].getOptionalConfig('limits');
    return {
      ...others,
      id,
      frequencyMs: schedule,
      webhookSecret: webhook?.secret,
      limits: readRequestLimits(limits, `${instanceKey}.limits`),
    } as unknown as InstanceSettings & z.output<z.ZodObject<Shape>>;
  });
  requireUniqueIds(instances, key);
  return instances;
}

function requireUniqueIds(
  instances: readonly InstanceSettings[],
  key: string,
): void {
  const ids = instances.map(({ id }) => id);
  ids.forEach((id, index) => {
    const first = ids.indexOf(id);
    if (first !== index) {
      throw new InputError(
        `Invalid configuration: ${key}[${index}].id is the id of ${key}[${first}] already`,
      );
    }
  });
}
