import type { Question } from './questions';

const headers = {
  Authorization: 'Bearer tidewater-harvester',
  'PRIVATE-TOKEN': 'tidewater-harvester',
  'Content-Type': 'application/json',
};

export interface Answer {
  readonly ms: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Asks, and says how long the whole answer took. */
export async function ask(
  url: string,
  { path, body }: Pick<Question, 'path' | 'body'>,
): Promise<Answer> {
  const from = performance.now();
  const answer = await fetch(path.startsWith('http') ? path : url + path, {
    headers,
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} for ${path}: ${text}`);
  const ms = Math.round(performance.now() - from);
  return { ms, text, headers: answer.headers };
}
