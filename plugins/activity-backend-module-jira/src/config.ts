import {
  type InstanceSettings,
  parseComponentRef,
  readInstances,
} from '@activity-insights/plugin-activity-node';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** What a Jira is asked with. Never to be logged. */
export type JiraCredentials =
  | { kind: 'apiToken'; email: string; apiToken: string }
  | { kind: 'token'; token: string };

/** A type of the configured hierarchy. */
export interface HierarchyTypeConfig {
  name: string;
  /** Decides where projects have types of their own with one name. */
  id?: string;
  /** Ids or names of the types below it; none for a leaf. */
  children: string[];
}

/** How items hang together, where Jira's own levels are not what is meant. */
export interface HierarchyConfig {
  /** Finds the items that trees begin with. */
  rootJql?: string;
  types: HierarchyTypeConfig[];
}

/** A project that the configuration names. */
export interface ProjectConfig {
  /** In capitals, as Jira has it. */
  key: string;
  componentRef?: string;
}

/** One configured Jira. */
export interface JiraConfig
  extends Pick<
    InstanceSettings,
    'id' | 'enabled' | 'frequencyMs' | 'webhookSecret' | 'limits'
  > {
  /** Without a slash at the end. */
  baseUrl: string;
  credentials: JiraCredentials;
  /** Which issues of a project are harvested; undefined: all. Without an order. */
  jql?: string;
  projects: ProjectConfig[];
  hierarchy?: HierarchyConfig;
}

const idOrName = z.union([z.string().min(1), z.number().int()]);

const instanceShape = {
  baseUrl: z.url({
    protocol: /^https?$/,
    error: 'must be an address, such as https://acme.atlassian.net',
  }),
  email: z.string().min(1).optional(),
  apiToken: z.string().min(1).optional(),
  token: z.string().min(1).optional(),
  jql: z
    .string()
    .min(1)
    .refine(jql => !/\border\s+by\b/i.test(jql), {
      error: 'must not have an ORDER BY: the harvest has an order of its own',
    })
    .optional(),
  projects: z
    .array(
      z.strictObject({
        key: z
          .string()
          .regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'must be the key of a project'),
        component: z
          .string()
          .refine(ref => parseComponentRef(ref) !== undefined, {
            error:
              'must be the ref of a Component, such as component:default/web',
          })
          .optional(),
      }),
    )
    .default([]),
  hierarchy: z
    .strictObject({
      rootJql: z.string().min(1).optional(),
      types: z
        .array(
          z.strictObject({
            name: z.string().min(1),
            id: idOrName.optional(),
            children: z.array(idOrName).default([]),
          }),
        )
        .min(1),
    })
    .optional(),
};

/**
 * Reads `activity.jira`: the instances in configured order, none if the key is missing.
 *
 * @throws InputError that names every key with a bad value, never the value
 */
export function readJiraConfig(config: Config): JiraConfig[] {
  const instances = readInstances(config, {
    source: 'jira',
    shape: instanceShape,
  });
  return instances.map((instance, index) => {
    const key = `activity.jira[${index}]`;
    const { id, enabled, frequencyMs, webhookSecret, limits, jql } = instance;
    return {
      id,
      enabled,
      frequencyMs,
      webhookSecret,
      limits,
      jql,
      baseUrl: instance.baseUrl.replace(/\/+$/, ''),
      credentials: readCredentials(instance, key),
      projects: instance.projects.map(({ key: name, component }) => ({
        key: name.toUpperCase(),
        componentRef: component && parseComponentRef(component),
      })),
      hierarchy: instance.hierarchy && {
        rootJql: instance.hierarchy.rootJql,
        types: instance.hierarchy.types.map(
          ({ name, id: typeId, children }) => ({
            name,
            id: typeId === undefined ? undefined : String(typeId),
            children: children.map(String),
          }),
        ),
      },
    };
  });
}

function readCredentials(
  given: { email?: string; apiToken?: string; token?: string },
  key: string,
): JiraCredentials {
  const { email, apiToken, token } = given;
  if (token !== undefined) {
    if (email !== undefined || apiToken !== undefined) {
      throw new InputError(
        `Invalid configuration: ${key}.token cannot be set together with ${key}.email and ${key}.apiToken: choose one`,
      );
    }
    return { kind: 'token', token };
  }
  if (email === undefined || apiToken === undefined) {
    const missing = email === undefined ? 'email' : 'apiToken';
    throw new InputError(
      email === undefined && apiToken === undefined
        ? `Invalid configuration: ${key} has no credentials: set ${key}.email and ${key}.apiToken (Cloud), or ${key}.token (a personal access token)`
        : `Invalid configuration: ${key}.${missing} is missing`,
    );
  }
  return { kind: 'apiToken', email, apiToken };
}
