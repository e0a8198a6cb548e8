import type { Ref } from '../branches/listRefs';
import {
  parseObject,
  parseSignature,
  type Signature,
} from '../objects/parseObject';
import { readObjectHeaders, readObjects } from '../objects/readObjects';
import type { OpenRepository } from '../opening/openRepository';

/** A tag or commit object beyond it is not read. */
const maxBytes = 1_000_000;

/** Who tagged what, and when. */
export interface Tag {
  name: string;
  /** The object that the tag names; it changes when the tag is moved. */
  sha: string;
  annotated: boolean;
  /** The commit that is tagged, if it is one. */
  commitSha?: string;
  /** Who tagged; for a tag that does not say, the author of the commit. */
  person?: Signature;
  /** When it was tagged, else when the commit was made; missing for a tag of something else that does not say. */
  date?: string;
}

const tagPrefix = 'refs/tags/';

/**
 * Reads what tags say. Those that name neither a commit nor a tag object that is there come without person and date.
 *
 * @param refs - of tags, some hundred at a time: all of them are held in memory
 */
export async function readTags(
  repository: OpenRepository,
  refs: readonly Ref[],
  signal: AbortSignal,
): Promise<Tag[]> {
  const objects = await readAll(
    repository,
    refs.map(({ sha }) => sha),
    signal,
  );
  const tags = refs.map(ref => toTag(ref, objects.get(ref.sha)));
  // Old tags name no tagger: the commit below them tells.
  const silent = tags.filter(tag => tag.annotated && !tag.date);
  const commits = await readAll(
    repository,
    silent.map(({ sha }) => `${sha}^{commit}`),
    signal,
  );
  return tags.map(tag =>
    tag.date ? tag : { ...tag, ...commits.get(`${tag.sha}^{commit}`)?.made },
  );
}

interface ReadObject {
  sha: string;
  type: string;
  headers: Map<string, string[]>;
  /** Of a commit: its author and when it was made. */
  made?: Pick<Tag, 'person' | 'date' | 'commitSha'>;
}

async function readAll(
  repository: OpenRepository,
  names: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, ReadObject>> {
  const found = await readObjectHeaders(repository, names, signal);
  const wanted = found.filter(
    ({ type, size }) =>
      (type === 'commit' || type === 'tag') && size <= maxBytes,
  );
  const bySha = new Map<string, ReadObject>();
  const shas = [...new Set(wanted.map(({ sha }) => sha))];
  for await (const object of readObjects(repository, shas, signal)) {
    const { sha, type } = object;
    const { headers } = parseObject(object.content);
    bySha.set(sha, {
      sha,
      type,
      headers,
      ...(type === 'commit' && { made: describeCommit(sha, headers) }),
    });
  }
  return new Map(
    wanted.flatMap(({ name, sha }) => {
      const object = bySha.get(sha);
      return object ? [[name, object]] : [];
    }),
  );
}

function describeCommit(sha: string, headers: Map<string, string[]>) {
  const author = parseSignature(headers.get('author')?.[0] ?? '');
  const committer = parseSignature(headers.get('committer')?.[0] ?? '');
  const date = committer?.date || author?.date;
  return {
    commitSha: sha,
    ...(author && { person: author }),
    ...(date && { date }),
  };
}

function toTag(ref: Ref, object: ReadObject | undefined): Tag {
  const tag: Tag = {
    name: ref.name.slice(tagPrefix.length),
    sha: ref.sha,
    annotated: object?.type === 'tag',
  };
  if (object?.type !== 'tag') {
    return { ...tag, ...object?.made };
  }
  const { headers } = object;
  const tagger = parseSignature(headers.get('tagger')?.[0] ?? '');
  const isOfCommit = headers.get('type')?.[0] === 'commit';
  const commitSha = isOfCommit ? headers.get('object')?.[0] : undefined;
  return {
    ...tag,
    ...(commitSha && { commitSha }),
    ...(tagger?.date && { person: tagger, date: tagger.date }),
  };
}
