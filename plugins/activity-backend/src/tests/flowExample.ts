import { z } from 'zod';
import type { ChangeHistory } from '../flow/facts/ChangeHistory';
import type { ItemHistory } from '../flow/facts/ItemHistory';

/** UTC, so that what a page says is what is computed. */
const instant = z.iso.datetime().transform(text => Date.parse(text));
const spell = z.tuple([instant, instant.nullable()]);
const stage = z.enum(['todo', 'inProgress', 'done']);

const changeSchema = z.strictObject({
  state: z.enum(['open', 'merged', 'closed']),
  author: z.string().default('ada'),
  byBot: z.boolean().default(false),
  drafts: z.array(spell).default([]),
  firstCommitAt: instant.nullable().default(null),
  openedAt: instant,
  mergedAt: instant.nullable().default(null),
  closedAt: instant.nullable().default(null),
  deployedAt: instant.nullable().default(null),
  updatedAt: instant.optional(),
  additions: z.number().nullable().default(null),
  deletions: z.number().nullable().default(null),
  reviews: z
    .array(
      z.strictObject({
        by: z.string(),
        at: instant,
        bot: z.boolean().default(false),
      }),
    )
    .default([]),
});

const itemSchema = z.strictObject({
  createdAt: instant,
  resolvedAt: instant.nullable().default(null),
  estimate: z.number().nullable().default(null),
  isBase: z.boolean().default(true),
  type: z.string().default('Story'),
  statuses: z
    .array(
      z.strictObject({
        name: z.string(),
        category: stage.nullable(),
        from: instant,
      }),
    )
    .min(1),
  blocked: z.array(spell).default([]),
  rules: z
    .record(
      z.string(),
      z.strictObject({
        stage: stage.optional(),
        work: z.enum(['active', 'waiting']).optional(),
      }),
    )
    .default({}),
});

/** A worked example of a page: what there is, and what comes of it. */
export const flowExampleSchema = z.strictObject({
  metric: z.string(),
  period: z.strictObject({ from: instant, to: instant, now: instant }),
  changes: z.array(changeSchema).default([]),
  items: z.array(itemSchema).default([]),
  /** Of forecasts. */
  history: z
    .array(z.strictObject({ date: z.string(), count: z.number() }))
    .default([]),
  wanted: z
    .strictObject({
      items: z.number().optional(),
      by: z.string().optional(),
      seed: z.number().default(1),
    })
    .default({ seed: 1 }),
  /** How many are left out, by the code of the reason. */
  excluded: z.record(z.string(), z.number()).default({}),
  expected: z.unknown(),
});

/** A worked example. */
export type FlowExample = z.infer<typeof flowExampleSchema>;

/** The changes of an example, by their numbers from 1 on. */
export function changeHistories({ changes }: FlowExample): ChangeHistory[] {
  const names = changes.flatMap(({ author, reviews }) => [
    author,
    ...reviews.map(({ by }) => by),
  ]);
  const accounts = [...new Set(names)];
  const accountOf = (name: string) => accounts.indexOf(name) + 1;
  return changes.map((change, index) => {
    const { author, drafts, reviews, openedAt, updatedAt, ...rest } = change;
    const last = Math.max(
      openedAt,
      rest.mergedAt ?? 0,
      rest.closedAt ?? 0,
      ...reviews.map(({ at }) => at),
    );
    return {
      ...rest,
      changeId: index + 1,
      projectId: 1,
      openedAt,
      updatedAt: updatedAt ?? last,
      author: { id: accountOf(author) },
      drafts: drafts.map(([from, to]) => ({ from, to })),
      reviews: reviews.map(({ by, at, bot }) => ({
        account: accountOf(by),
        isBot: bot,
        at,
      })),
    };
  });
}

/** The work items of an example, by their numbers from 1 on. A status lasts until the next one begins. */
export function itemHistories({ items }: FlowExample): ItemHistory[] {
  return items.map((item, index) => ({
    itemId: index + 1,
    isBase: item.isBase,
    createdAt: item.createdAt,
    resolvedAt: item.resolvedAt,
    estimate: item.estimate,
    statuses: item.statuses.map(({ name, category, from }, at) => ({
      id: name,
      name,
      category,
      from,
      to: item.statuses[at + 1]?.from ?? null,
    })),
    blocked: item.blocked.map(([from, to]) => ({ from, to })),
    layers: [
      {
        by: 'config',
        rules: new Map(
          Object.entries(item.rules).map(([name, rule]) => [
            name.toLowerCase(),
            rule,
          ]),
        ),
      },
    ],
  }));
}
