import { Commit, Service, Signature } from '../../model';
import { Visit } from '../site/Visit';

const day = 86_400_000;

/** A commit as lists have it; its dates keep the offsets of those who signed it. */
export function renderCommit(
  { baseUrl }: Visit,
  service: Service,
  { sha, parents, author, committer, message }: Commit,
): Record<string, unknown> {
  return {
    id: sha,
    short_id: sha.slice(0, 8),
    created_at: formatSigned(committer),
    parent_ids: parents,
    title: message.split('\n', 1)[0],
    message,
    author_name: author.name,
    author_email: author.email,
    authored_date: formatSigned(author),
    committer_name: committer.name,
    committer_email: committer.email,
    committed_date: formatSigned(committer),
    trailers: trailersOf(message, false),
    extended_trailers: trailersOf(message, true),
    web_url: `${baseUrl}/${service.gitlab.path}/-/commit/${sha}`,
  };
}

export function renderStats({ stats }: Commit): Record<string, unknown> {
  const { additions, deletions } = stats;
  return { additions, deletions, total: additions + deletions };
}

/** A whole second, with milliseconds and the offset: `2026-03-01T09:30:00.000+05:30`. */
export function formatSigned({
  at,
  offset,
}: Pick<Signature, 'at' | 'offset'>): string {
  const wall = new Date(at + (offset % (day / 60_000)) * 60_000);
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return `${wall.toISOString().slice(0, -1)}${sign}${hours}:${minutes}`;
}

/** The last paragraph of a message, if every line of it is `Name: value`. */
function trailersOf(
  message: string,
  whole: boolean,
): Record<string, string | string[]> {
  const paragraphs = message.trimEnd().split('\n\n');
  const lines = paragraphs.length > 1 ? paragraphs.at(-1)!.split('\n') : [];
  const pairs = lines.map(line => /^([A-Za-z][\w-]*): (.+)$/.exec(line));
  const trailers: Record<string, string | string[]> = {};
  if (pairs.some(pair => pair === null)) return trailers;
  for (const [, name, value] of pairs as RegExpExecArray[]) {
    const before = trailers[name];
    trailers[name] = whole ? [...(before ?? []), value] : value;
  }
  return trailers;
}
