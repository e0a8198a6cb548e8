import { z } from 'zod';
import type { JiraSite } from '../transport/JiraSite';
import { idSchema } from './idSchema';
import type { KnownFields } from './KnownFields';
import { StatusCategories } from './StatusCategories';
import { toKnownFields } from './toKnownFields';

/** What a site calls its things: which fields hold what, and what its statuses mean. */
export interface SiteVocabulary {
  fields: KnownFields;
  statuses: StatusCategories;
}

/** How long it is believed, in milliseconds. A field or a status that is made meanwhile is known by then. */
const believedMs = 10 * 60_000;

const listSchema = z.array(z.unknown());

const fieldSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  untranslatedName: z.string().nullish(),
  schema: z
    .object({ type: z.string().nullish(), custom: z.string().nullish() })
    .nullish(),
});

const statusSchema = z.object({
  id: idSchema,
  name: z.string(),
  statusCategory: z.unknown().optional(),
});

/**
 * The vocabulary of a site, asked for when it is needed and then believed for ten minutes by all streams of the process. What
 * fails is not remembered. Those who come before there is an answer ask for themselves: a request that is shared would end
 * with the signal of whoever came first.
 */
export class RememberedVocabulary {
  readonly #site: Pick<JiraSite, 'get' | 'apiPath'>;
  readonly #now: () => number;
  #known: { value: SiteVocabulary; askedAt: number } | undefined;

  /** @param now - UTC epoch milliseconds */
  constructor(
    site: Pick<JiraSite, 'get' | 'apiPath'>,
    now: () => number = Date.now,
  ) {
    this.#site = site;
    this.#now = now;
  }

  /** @throws SourceError as `JiraSite.get` does */
  async get(signal: AbortSignal | undefined): Promise<SiteVocabulary> {
    const askedAt = this.#now();
    if (this.#known && askedAt - this.#known.askedAt < believedMs) {
      return this.#known.value;
    }
    const value = await this.#ask(signal);
    this.#known = { value, askedAt };
    return value;
  }

  async #ask(signal: AbortSignal | undefined): Promise<SiteVocabulary> {
    const api = await this.#site.apiPath(signal);
    const request = { schema: listSchema, signal };
    const [fields, statuses] = await Promise.all([
      this.#site.get(`${api}/field`, request),
      this.#site.get(`${api}/status`, request),
    ]);
    return {
      fields: toKnownFields(understood(fieldSchema, fields)),
      statuses: new StatusCategories(understood(statusSchema, statuses)),
    };
  }
}

/** One odd field of an app must not hide all others. */
function understood<T>(schema: z.ZodType<T>, list: readonly unknown[]): T[] {
  return list.flatMap(each => {
    const parsed = schema.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
}
