import { JiraRefusal } from '../JiraRefusal';

export interface Token {
  readonly kind: 'word' | 'quoted' | 'symbol' | 'end';
  /** Without quotes and escapes. */
  readonly text: string;
  /** As in `(line 1, character 9)`. */
  readonly place: string;
}

const symbols = /^(?:&&|\|\||!=|!~|<=|>=|[=<>~!(),&|])/;
const word = /^(?:cf\[\d+\]|[^\s"'=<>~!(),&|{}*/%+^$#@?;[\]]+)/i;
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** Cuts a query into words, quoted strings and symbols. Throws 400 in Jira's words. */
export function readTokens(jql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < jql.length) {
    const rest = jql.slice(at);
    const space = /^\s+/.exec(rest);
    const bare = symbols.exec(rest) ?? word.exec(rest);
    if (space) {
      at += space[0].length;
    } else if (rest[0] === '"' || rest[0] === "'") {
      const { text, length } = readQuoted(jql, at);
      tokens.push({ kind: 'quoted', text, place: placeOf(jql, at) });
      at += length;
    } else if (bare) {
      const kind = symbols.test(bare[0]) ? 'symbol' : 'word';
      const text = kind === 'word' ? unescape(bare[0]) : bare[0];
      tokens.push({ kind, text, place: placeOf(jql, at) });
      at += bare[0].length;
    } else {
      throw reservedCharacter(rest[0], placeOf(jql, at));
    }
  }
  return [...tokens, { kind: 'end', text: '', place: placeOf(jql, at) }];
}

function readQuoted(jql: string, at: number): { text: string; length: number } {
  const quote = jql[at];
  for (let end = at + 1; end < jql.length; end++) {
    if (jql[end] === '\\') {
      end++;
    } else if (jql[end] === quote) {
      return { text: unescape(jql.slice(at + 1, end)), length: end + 1 - at };
    }
  }
  throw syntaxError(
    `The quoted string '${jql.slice(at + 1)}' has not been completed.`,
    placeOf(jql, at),
  );
}

function unescape(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-f]{4})|(.))/gi,
    (_, code: string | undefined, letter: string) =>
      code
        ? String.fromCharCode(parseInt(code, 16))
        : escapes[letter] ?? letter,
  );
}

function reservedCharacter(character: string, place: string): JiraRefusal {
  const code = character.charCodeAt(0).toString(16).padStart(4, '0');
  return syntaxError(
    `The character '${character}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${code}' instead.`,
    place,
  );
}

function placeOf(jql: string, at: number): string {
  const lines = jql.slice(0, at).split('\n');
  return `(line ${lines.length}, character ${(lines.at(-1) ?? '').length + 1})`;
}

export function syntaxError(sentence: string, place?: string): JiraRefusal {
  return JiraRefusal.badRequest(
    `Error in the JQL Query: ${sentence}${place ? ` ${place}` : ''}`,
  );
}
