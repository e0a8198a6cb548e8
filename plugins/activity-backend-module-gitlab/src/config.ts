import {
  type InstanceSettings,
  parseComponentRef,
  readInstances,
} from '@activity-insights/plugin-activity-node';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { z } from 'zod';
import type { GitlabAddress } from './transport/askGitlab';

/** A project that the configuration names. */
export interface ConfiguredProject {
  /** Its full path, or its number. */
  path: string;
  componentRef?: string;
}

/** One configured GitLab. */
export interface GitlabInstance
  extends Omit<InstanceSettings, 'branches' | 'webhookSecret'> {
  address: GitlabAddress;
  /** Globs over the names of branches that are read beside the default one, first match first. */
  branches: string[];
  /** Globs over the names of jobs that are kept with their pipelines. */
  jobs: string[];
  /** Full paths, or numbers, of groups of which all projects are read, those of their subgroups included. */
  groups: string[];
  projects: ConfiguredProject[];
  /**
   * Hosts by which Components name its projects, the first being its own. A slug without a host means gitlab.com, or the
   * first instance that is enabled where that is not configured.
   */
  hosts: string[];
  /**
   * What GitLab sends in `X-Gitlab-Token`, or, beginning with `whsec_`, what it signs with. Without one, webhooks are
   * refused. Never to be logged.
   */
  webhookSecret?: string;
}

const publicHost = 'gitlab.com';

/** Full paths and numbers alike; slashes at the ends do no harm. */
const place = z
  .union([z.string(), z.int().transform(String)])
  .transform(text => text.trim().replace(/^\/+|\/+$/g, ''))
  .refine(text => /^[^\s?#%]+$/.test(text), {
    message: 'must be a full path, such as acme/web, or a number',
  });

const instanceShape = {
  host: z.string().min(1),
  groups: z.array(place).default([]),
  jobs: z.array(z.string().trim().min(1)).default([]),
  projects: z
    .array(
      z.strictObject({
        path: place,
        component: z
          .string()
          .refine(ref => parseComponentRef(ref) !== undefined, {
            message:
              'must be the ref of a Component, such as component:default/web',
          })
          .optional(),
      }),
    )
    .default([]),
};

/**
 * Reads `activity.gitlab`, and for each host its address and token from `integrations.gitlab`.
 *
 * @throws InputError that names the key, never its value
 */
export function readGitlabConfig(config: Config): GitlabInstance[] {
  const instances = readInstances(config, {
    source: 'gitlab',
    shape: instanceShape,
    idOf: ({ host }) => host,
  });
  if (instances.length === 0) return [];
  const addresses = instances.map(({ id, host }, index) =>
    readAddress(config, { id, host }, `activity.gitlab[${index}].host`),
  );
  const names = addresses.map(({ baseUrl }) => new URL(baseUrl).hostname);
  const first = instances.findIndex(({ enabled }) => enabled);
  return instances.map((instance, index) => {
    const { branches = [], projects, host: _, ...settings } = instance;
    const isFallback = index === first && !names.includes(publicHost);
    return {
      ...settings,
      address: addresses[index],
      branches,
      projects: projects.map(({ path, component }) => ({
        path,
        ...(component && { componentRef: parseComponentRef(component) }),
      })),
      hosts: [names[index], ...(isFallback ? [publicHost] : [])],
    };
  });
}

function readAddress(
  config: Config,
  { id, host }: { id: string; host: string },
  key: string,
): GitlabAddress {
  // A GitLab that nobody has configured is known for its public host, and has no token there.
  const isConfigured = config
    .getOptionalConfigArray('integrations.gitlab')
    ?.some(integration => integration.getOptionalString('host') === host);
  const integration = isConfigured
    ? ScmIntegrations.fromConfig(config).gitlab.byHost(host)
    : undefined;
  if (!integration) {
    throw new InputError(
      `Invalid configuration: ${key} has no integration: add its host and a token with the scope read_api to integrations.gitlab`,
    );
  }
  const { baseUrl, apiBaseUrl, token } = integration.config;
  return {
    instance: id,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    apiBaseUrl: apiBaseUrl.replace(/\/+$/, ''),
    ...(token && { token }),
  };
}
