import { statusCategories } from '@activity-insights/plugin-activity-common';
import { z } from 'zod';
import type {
  ItemDefect,
  StageStretch,
  StatusTime,
} from '../../../flow/facts/ItemFact';

const stage = z.enum(statusCategories);

/** Pairs, because there are many of them. */
const stagesSchema = z.object({
  v: z.literal(1),
  stages: z.array(z.tuple([z.number(), stage])),
});

const statusesSchema = z.object({
  v: z.literal(1),
  statuses: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      stage: stage.nullable(),
      work: z.enum(['active', 'waiting']).nullable(),
      by: z.string(),
      ms: z.number(),
      visits: z.number(),
      since: z.number().nullable(),
    }),
  ),
});

const defects: readonly ItemDefect[] = [
  'born-done',
  'skipped-progress',
  'done-before-start',
  'unmapped-status',
];

const defectsSchema = z.object({
  v: z.literal(1),
  defects: z.array(z.enum(defects as [ItemDefect, ...ItemDefect[]])),
});

/** There are as many texts as there are sets of four codes, and a hundred thousand rows that have one of them. */
const knownDefects = new Map<string, readonly ItemDefect[]>();

const countedSchema = z.object({ v: z.literal(1), units: z.array(z.number()) });

/** As `work_item_flow.stages` has them. */
export function writeStages(stages: readonly StageStretch[]): string {
  return write({ stages: stages.map(it => [it.from, it.stage]) });
}

export function readStages(text: string): StageStretch[] {
  const { stages } = stagesSchema.parse(JSON.parse(text));
  return stages.map(([from, of]) => ({ from, stage: of }));
}

/** As `work_item_flow.statuses` has them. */
export function writeStatuses(statuses: readonly StatusTime[]): string {
  return write({
    statuses: statuses.map(
      ({ id, name, stage: of, work, by, ms, visits, since }) => ({
        id,
        name,
        stage: of,
        work,
        by,
        ms,
        visits,
        since,
      }),
    ),
  });
}

export function readStatuses(text: string): StatusTime[] {
  return statusesSchema.parse(JSON.parse(text)).statuses;
}

/** As `work_item_flow.defects` has them. */
export function writeDefects(of: readonly ItemDefect[]): string {
  return write({ defects: of });
}

export function readDefects(text: string): readonly ItemDefect[] {
  let read = knownDefects.get(text);
  if (!read) {
    read = defectsSchema.parse(JSON.parse(text)).defects;
    knownDefects.set(text, read);
  }
  return read;
}

/** As `work_item_flow.counted` has them: numbers of units, in order. */
export function writeCounted(units: readonly number[]): string {
  return write({ units });
}

export function readCounted(text: string): number[] {
  return countedSchema.parse(JSON.parse(text)).units;
}

function write(content: object): string {
  return JSON.stringify({ v: 1, ...content });
}
