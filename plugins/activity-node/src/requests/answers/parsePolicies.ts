/** One limit of a `RateLimit` header. */
export interface StatedPolicy {
  resource: string;
  limit?: number;
  remaining: number;
  resetSeconds: number;
}

/**
 * Reads a `RateLimit` header as the IETF drafts have it: `"name";r=50;t=30`, or earlier `limit=100, remaining=50,
 * reset=30`. Of several limits the one of which least is left counts.
 *
 * @param policies - the header `RateLimit-Policy`, which has the sizes in the newer form: `"name";q=100;w=60`
 */
export function parsePolicies(
  stated: string | null,
  policies: string | null,
): StatedPolicy | undefined {
  const found = splitItems(stated ?? '').flatMap(item => {
    const remaining = readNumber(item, 'r(?:emaining)?');
    const resetSeconds = readNumber(item, '(?:t|reset)');
    if (remaining === undefined || resetSeconds === undefined) return [];
    const resource = readName(item);
    const policy = splitItems(policies ?? '').find(
      other => readName(other) === resource,
    );
    const limit = readNumber(item, 'limit') ?? readNumber(policy ?? '', 'q');
    return { resource, limit, remaining, resetSeconds };
  });
  return found.sort((a, b) => a.remaining - b.remaining).at(0);
}

/** Names are in quotes; the older form has none and is one item. */
function splitItems(header: string): string[] {
  return header.split(/,\s*(?=")/);
}

function readName(item: string): string {
  return /^\s*"([^"]*)"/.exec(item)?.[1] ?? '';
}

function readNumber(item: string, name: string): number | undefined {
  const match = new RegExp(`(?:^|[;,\\s])${name}=(\\d+)`, 'i').exec(item);
  return match ? Number(match[1]) : undefined;
}
