import type { z } from 'zod';

type Value = string | number | boolean | undefined;

/** Values that are undefined are left out; a list repeats the parameter. */
export type JiraQuery = Readonly<Record<string, Value | readonly Value[]>>;

/** What every request says. */
export interface JiraRequest<T> {
  /**
   * What the answer must be. Keep it to what is used, and lists of things to `z.unknown()`, so that one odd thing does not
   * fail a page: what is not of this shape is a `SourceError` `unreadable`.
   */
  schema: z.ZodType<T>;
  /** Of the read that asks: it stops the request at once, and reads take turns by it. */
  signal: AbortSignal | undefined;
}

export interface JiraGet<T> extends JiraRequest<T> {
  query?: JiraQuery;
}

export interface JiraPost<T> extends JiraRequest<T> {
  /** Sent as JSON. */
  body: object;
}
