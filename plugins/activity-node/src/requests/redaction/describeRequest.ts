import type { Redactor } from './createRedactor';

const longestPath = 200;

/**
 * Names a request for messages: method, origin and path, without query, fragment, user and password.
 */
export function describeRequest(
  method: string,
  url: URL,
  redact: Redactor,
): string {
  // Redacted before it is cut: half a secret would not be recognised.
  const path = redact(url.pathname);
  const shown =
    path.length > longestPath ? `${path.slice(0, longestPath)}…` : path;
  return `${redact(method)} ${redact(url.origin)}${shown}`;
}
