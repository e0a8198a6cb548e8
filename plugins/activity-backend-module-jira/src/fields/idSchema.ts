import { z } from 'zod';

/** An id, which Jira writes as a number here and as a text there. */
export const idSchema = z.union([z.string().min(1), z.int()]).transform(String);
