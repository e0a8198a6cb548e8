import type { Config } from '@backstage/config';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';
import { parseComponentRef } from './parseComponentRef';

/** One configured repository. */
export interface RepositoryConfig {
  id: string;
  /** As configured: relative to the working directory of the backend process. */
  path: string;
  componentRef?: string;
  /** Globs over branch names, first match first. */
  branches: string[];
  /** Commits authored and tags made before it are left out; UTC epoch milliseconds. */
  since?: number;
  enabled: boolean;
  frequencyMs: number;
  /** How long git may stay silent before it is stopped. */
  silenceMs: number;
}

const defaultFrequencyMs = 15 * 60_000;
const defaultSilenceMs = 5 * 60_000;

const name = z
  .string()
  .min(1)
  .max(200)
  .regex(
    /^[^\s\p{Cc}](.*[^\s\p{Cc}])?$/u,
    'must not begin or end with a space',
  );

const repositorySchema = z.strictObject({
  id: name,
  path: z.string().min(1),
  component: z
    .string()
    .refine(ref => parseComponentRef(ref) !== undefined, {
      message: 'must be the ref of a Component, such as component:default/web',
    })
    .optional(),
  branches: z.array(z.string().min(1)).min(1).optional(),
  since: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], {
      error:
        'must be a date or an instant, such as "2025-01-31" or "2025-01-31T08:00:00Z"',
    })
    .optional(),
  enabled: z.boolean().optional(),
  schedule: z.strictObject({ frequency: z.unknown().optional() }).optional(),
  webhook: z.looseObject({}).optional(),
  limits: z.strictObject({ requestTimeout: z.unknown().optional() }).optional(),
});

/**
 * Reads `activity.git`: the repositories in configured order, none if the key is missing.
 *
 * @throws InputError that names the key, never its value
 */
export function readGitConfig(config: Config): RepositoryConfig[] {
  const parsed = z
    .array(repositorySchema)
    .optional()
    .safeParse(config.getOptional('activity.git'));
  if (!parsed.success) {
    throw new InputError(parsed.error.issues.map(describeIssue).join('; '));
  }
  const repositories = (parsed.data ?? []).map((repository, index) => {
    const instance = config.getConfigArray('activity.git')[index];
    return {
      id: repository.id,
      path: repository.path,
      componentRef:
        repository.component && parseComponentRef(repository.component),
      branches: repository.branches ?? ['*'],
      since:
        repository.since === undefined
          ? undefined
          : Date.parse(repository.since),
      enabled: repository.enabled ?? true,
      frequencyMs: readPositiveDuration(
        instance,
        'schedule.frequency',
        defaultFrequencyMs,
      ),
      silenceMs: readPositiveDuration(
        instance,
        'limits.requestTimeout',
        defaultSilenceMs,
      ),
    };
  });
  repositories.forEach(({ id }, index) => {
    const first = repositories.findIndex(other => other.id === id);
    if (first !== index) {
      throw new InputError(
        `Invalid configuration at activity.git[${index}].id: "${id}" is the id of activity.git[${first}] already`,
      );
    }
  });
  return repositories;
}

function readPositiveDuration(
  instance: Config,
  key: string,
  otherwise: number,
): number {
  if (!instance.has(key)) {
    return otherwise;
  }
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(instance, { key }),
  );
  if (!(milliseconds > 0)) {
    throw new InputError(
      `Invalid configuration, ${key} of activity.git "${instance.getString(
        'id',
      )}" must be longer than nothing`,
    );
  }
  return milliseconds;
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .map(
        key =>
          `Invalid configuration at activity.git${path}.${key}: there is no such key`,
      )
      .join('; ');
  }
  return `Invalid configuration at activity.git${path}: ${issue.message}`;
}
