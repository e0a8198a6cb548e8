/**
 * Takes secrets out of a text that people will read.
 *
 * @public
 */
export type Redactor = (text: string) => string;

const userinfo = /([a-z][a-z0-9+.-]*:\/\/)[^\s/?#]*@/gi;

/**
 * Makes a redactor for secrets that are known. Each is found as it is, percent-encoded and in base64; user names and
 * passwords in URLs are taken out whether they are known or not.
 *
 * @param secrets - empty ones are ignored
 */
export function createRedactor(secrets: Iterable<string>): Redactor {
  const forms = new Set<string>();
  for (const secret of secrets) {
    for (const form of formsOf(secret.trim())) forms.add(form);
  }
  forms.delete('');
  // A secret that is a part of another one must not break it up.
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return text =>
    longestFirst
      .reduce((left, form) => left.split(form).join('***'), text)
      .replace(userinfo, '$1***@');
}

function formsOf(secret: string): string[] {
  return [
    secret,
    percentEncoded(secret),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ];
}

function percentEncoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half a surrogate pair has no encoding, and cannot be sent either.
    return text;
  }
}
