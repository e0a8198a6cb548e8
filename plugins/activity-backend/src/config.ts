import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { durationSchema } from '@activity-insights/plugin-activity-node';
import { InputError } from '@backstage/errors';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { retentionSchema, scheduleSchema } from './configSchemas';
import type { StatusRules } from './flow/rules/StatusRule';
import { statusRulesSchema } from './flow/rules/statusRulesSchema';
import type { DoraSettings } from './dora/rules/DoraSettings';
import { doraSettingsSchema } from './dora/rules/doraSettingsSchema';
import { defaultBulkRule, type BulkRule } from './records/bulk';
import { dayMs } from './time/durations';

/** Settings of the backend: the `activity` part of the app config without the sources, read once. */
export interface ActivitySettings {
  /** The zone of entities that have none of their own; undefined means UTC. */
  defaultZone?: string;
  harvest: {
    /** How many streams one replica reads at a time. */
    parallelism: number;
    /** The largest share of a stream's items that a sweep removes without being forced, 0 to 1. */
    sweepGuard: number;
    /** How far back the history of API sources is read, in milliseconds. */
    lookbackMs: number;
    /** Whether an empty store is filled at start-up. */
    onStartWhenEmpty: boolean;
    /** How long events are kept, in milliseconds; undefined for ever. */
    retentionMs?: number;
    /** When everything is reloaded by itself; undefined for never. */
    reloadSchedule?: SchedulerServiceTaskScheduleDefinition;
  };
  /** Globs over names, usernames and e-mail addresses of bots. */
  botPatterns: string[];
  /** When somebody does too much at once. */
  bulkRule: BulkRule;
  /** What statuses count as, whatever their source says; none by default. */
  statusRules: StatusRules;
  /** What counts as a deployment, an incident and a hotfix; by default as the names say. */
  dora: DoraSettings;
  privacy: { minimumGroupSize: number };
  /** How long answers are kept that were given before, in milliseconds. */
  cacheTtlMs: number;
  explicitLinks: ExplicitLink[];
}

/** A link of accounts to a User that the configuration states. */
export interface ExplicitLink {
  source: string;
  /** External id, e-mail address or username, in lower case. */
  match: string;
  userRef: string;
}

const userRefSchema = z.string().transform((value, context) => {
  try {
    const ref = parseEntityRef(value, { defaultKind: 'user' });
    return stringifyEntityRef(ref).toLocaleLowerCase('en-US');
  } catch {
    context.addIssue({ code: 'custom', message: 'is not the ref of a User' });
    return z.NEVER;
  }
});

const defaultLookbackMs = 730 * 24 * 3_600_000;

const defaultCacheTtlMs = 120_000;

const settingsSchema = z.object({
  timezone: z
    .string()
    .refine(IANAZone.isValidZone, { message: 'is not an IANA time zone' })
    .optional(),
  harvest: z
    .object({
      parallelism: z.coerce.number().int().min(1).max(64).default(4),
      sweepGuard: z.coerce.number().min(0).max(1).default(0.3),
      lookback: durationSchema.default(defaultLookbackMs),
      retention: retentionSchema,
      reload: z
        .object({
          onStartWhenEmpty: z.boolean().default(true),
          schedule: scheduleSchema.optional(),
        })
        .prefault({}),
    })
    .prefault({}),
  classes: z
    .object({
      bots: z.array(z.string().min(1)).default([]),
      bulk: z
        .object({
          items: z.coerce.number().int().min(2).default(defaultBulkRule.items),
          window: durationSchema
            .refine(ms => ms <= dayMs, { message: 'is more than a day' })
            .default(defaultBulkRule.windowMs),
        })
        .prefault({}),
    })
    .prefault({}),
  flow: z.object({ statuses: statusRulesSchema.prefault([]) }).prefault({}),
  dora: doraSettingsSchema.prefault({}),
  privacy: z
    .object({ minimumGroupSize: z.coerce.number().int().min(1).default(3) })
    .prefault({}),
  cache: z
    .object({ ttl: durationSchema.default(defaultCacheTtlMs) })
    .prefault({}),
  accounts: z
    .array(
      z.object({
        source: z.string().min(1),
        match: z
          .string()
          .min(1)
          .transform(value => value.toLocaleLowerCase('en-US')),
        user: userRefSchema,
      }),
    )
    .default([]),
});

/**
 * Reads the settings.
 *
 * @throws InputError that names every key with a bad value, so that the backend does not start on half of a config
 */
export function readActivitySettings(config: Config): ActivitySettings {
  const parsed = settingsSchema.safeParse(config.getOptional('activity') ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      issue => `activity.${issue.path.join('.')}: ${issue.message}`,
    );
    throw new InputError(`Invalid configuration: ${problems.join('; ')}`);
  }
  const { timezone, harvest, classes, flow, dora } = parsed.data;
  const { privacy, cache, accounts } = parsed.data;
  return {
    defaultZone: timezone,
    harvest: {
      parallelism: harvest.parallelism,
      sweepGuard: harvest.sweepGuard,
      lookbackMs: harvest.lookback,
      onStartWhenEmpty: harvest.reload.onStartWhenEmpty,
      retentionMs: harvest.retention,
      reloadSchedule: harvest.reload.schedule,
    },
    botPatterns: classes.bots,
    bulkRule: { items: classes.bulk.items, windowMs: classes.bulk.window },
    statusRules: flow.statuses,
    dora,
    privacy,
    cacheTtlMs: cache.ttl,
    explicitLinks: accounts.map(({ source, match, user }) => ({
      source,
      match,
      userRef: user,
    })),
  };
}
