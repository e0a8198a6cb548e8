import type { z } from 'zod';

/** One route, as the API describes it. */
export interface ApiOperation {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Below the plugin's base, parameters in braces. */
  path: string;
  /** Unique, as clients that are generated call it. */
  id: string;
  summary: string;
  description?: string;
  /** Of the query. */
  parameters?: z.ZodObject;
  body?: z.ZodType;
  /** By status. The schemas are registered, see `apiSchemas`. */
  answers: Readonly<Record<number, z.ZodType>>;
  /** Whether the answer can be had as a CSV file too. */
  isTable?: boolean;
  /** Statuses of refusals, beside 400 and 401, which any request may get. */
  refusals?: readonly number[];
}
