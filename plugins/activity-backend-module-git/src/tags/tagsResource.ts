import type { GitResource } from '../GitStream';
import { parseTagCursor, type TagCursor } from './cursor';
import { readTagPages } from './readTagPages';

/** The tags of a repository as releases. */
export const tagsResource: GitResource<TagCursor> = {
  name: 'tags',
  parseCursor: parseTagCursor,
  readPages: readTagPages,
};
