import type { Request } from 'express';

/** The address of a request with some parameters changed; undefined takes one out. */
export function linkTo(
  req: Request,
  baseUrl: string,
  changes: Record<string, string | number | undefined>,
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(req.query)) {
    if (name in changes || name === 'private_token') continue;
    for (const each of [value].flat()) {
      const key = Array.isArray(value) ? `${name}[]` : name;
      if (typeof each === 'string') parameters.append(key, each);
    }
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value !== undefined) parameters.append(name, String(value));
  }
  return `${baseUrl}${req.path}?${parameters}`;
}

/** A `Link` header. */
export function formatLinks(
  links: readonly (readonly [relation: string, address: string])[],
): string {
  return links
    .map(([relation, address]) => `<${address}>; rel="${relation}"`)
    .join(', ');
}
