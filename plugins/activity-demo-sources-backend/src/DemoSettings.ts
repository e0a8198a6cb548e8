import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';
import { faultRulesSchema, type FaultRule } from './faults/FaultRule';
import type { GitlabSettings } from './gitlab/GitlabSettings';
import type { JiraSettings } from './jira/JiraSettings';
import type { CompanyOptions, Instant } from './model';

/** What a company is made from, and how its systems behave from the start. */
export interface DemoSettings extends CompanyOptions {
  clock: { start?: Instant; running: boolean };
  jira: Partial<JiraSettings>;
  gitlab: Partial<GitlabSettings>;
  faults: FaultRule[];
}

const root = 'activityDemoSources';
const seedSchema = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);
const scaleSchema = z.number().min(0.1).max(30);
const instantSchema = z.iso.datetime({ offset: true });
const jiraSchema = z.strictObject({
  requestsPerMinute: z.int().min(1).optional(),
  webhooks: z
    .array(
      z.strictObject({
        name: z.string(),
        url: z.url(),
        events: z.array(z.string()).optional(),
        secret: z.string().optional(),
      }),
    )
    .default([]),
});
const gitlabSchema = z.strictObject({
  requestsPerMinute: z.int().min(1).optional(),
  webhooks: z
    .array(
      z.strictObject({
        url: z.url(),
        token: z.string().optional(),
        signingToken: z.string().startsWith('whsec_').optional(),
      }),
    )
    .default([]),
});

/**
 * Reads `activityDemoSources`.
 *
 * @throws InputError naming the key that is wrong
 */
export function readDemoSettings(config: Config): DemoSettings {
  const demo = config.getOptionalConfig(root);
  const value = (key: string) => demo?.getOptional(key);
  const start = parse('clock.start', instantSchema.optional(), value);
  const lag = demo?.has('jira.indexLag')
    ? durationToMilliseconds(
        readDurationFromConfig(demo, { key: 'jira.indexLag' }),
      )
    : 0;
  const { indexLag: _, ...jira } =
    (demo?.getOptional<object>('jira') as {
      indexLag?: unknown;
    }) ?? {};
  return {
    seed: parse('seed', seedSchema.default(1), value),
    scale: {
      people: parse('scale.people', scaleSchema.default(1), value),
      months: parse('scale.months', scaleSchema.default(1), value),
    },
    clock: {
      start: start === undefined ? undefined : Date.parse(start),
      running: parse('clock.running', z.boolean().default(true), value),
    },
    jira: { ...parse('jira', jiraSchema, () => jira), indexLag: lag },
    gitlab: parse('gitlab', gitlabSchema.prefault({}), value),
    faults: parse('faults', faultRulesSchema.default([]), value),
  };
}

function parse<T>(
  key: string,
  schema: z.ZodType<T>,
  read: (key: string) => unknown,
): T {
  const { success, data, error } = schema.safeParse(read(key));
  if (!success) {
    throw new InputError(`${root}.${key}: ${z.prettifyError(error)}`);
  }
  return data;
}
