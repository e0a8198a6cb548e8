import type { Config } from '@backstage/config';
import {
  type InstanceSettings,
  parseComponentRef,
  readInstances,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';

/** One configured repository. */
export interface RepositoryConfig
  extends Pick<InstanceSettings, 'id' | 'enabled' | 'frequencyMs'> {
  /** As configured: relative to the working directory of the backend process. */
  path: string;
  componentRef?: string;
  /** Globs over branch names, first match first. */
  branches: string[];
  /** Commits authored and tags made before it are left out; UTC epoch milliseconds. */
  since?: number;
  /** How long git may stay silent before it is stopped. */
  silenceMs: number;
}

const defaultSilenceMs = 5 * 60_000;

const repositoryShape = {
  path: z.string().min(1),
  component: z
    .string()
    .refine(ref => parseComponentRef(ref) !== undefined, {
      message: 'must be the ref of a Component, such as component:default/web',
    })
    .optional(),
  since: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], {
      error:
        'must be a date or an instant, such as "2025-01-31" or "2025-01-31T08:00:00Z"',
    })
    .optional(),
};

/**
 * Reads `activity.git`: the repositories in configured order, none if the key is missing.
 *
 * @throws InputError that names the key, never its value
 */
export function readGitConfig(config: Config): RepositoryConfig[] {
  const repositories = readInstances(config, {
    source: 'git',
    shape: repositoryShape,
  });
  return repositories.map(repository => ({
    id: repository.id,
    path: repository.path,
    componentRef:
      repository.component && parseComponentRef(repository.component),
    branches: repository.branches ?? ['*'],
    since:
      repository.since === undefined ? undefined : Date.parse(repository.since),
    enabled: repository.enabled,
    frequencyMs: repository.frequencyMs,
    silenceMs: repository.limits.requestTimeoutMs ?? defaultSilenceMs,
  }));
}
