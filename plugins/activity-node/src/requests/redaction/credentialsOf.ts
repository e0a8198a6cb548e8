/** What is shorter is no secret, and taking it out would spoil every text. */
const shortestCredential = 6;

const credentialNames = /auth|token|cookie|secret|key|password|session/i;

/**
 * The secrets that the headers of a request carry: whole values, what follows a scheme such as `Bearer`, and the
 * password of a Basic authorisation.
 */
export function credentialsOf(headers: Headers): string[] {
  const found: string[] = [];
  headers.forEach((value, name) => {
    if (!credentialNames.test(name)) return;
    const [scheme, credentials] = splitAt(value, ' ');
    found.push(value, credentials);
    if (scheme.toLowerCase() === 'basic') {
      const decoded = Buffer.from(credentials, 'base64').toString();
      found.push(decoded, splitAt(decoded, ':')[1]);
    }
  });
  return found.filter(secret => secret.length >= shortestCredential);
}

function splitAt(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
