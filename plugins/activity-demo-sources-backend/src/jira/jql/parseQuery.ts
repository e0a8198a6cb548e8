import { JiraRefusal } from '../JiraRefusal';
import { Clause, Operand, Operator, Query, SortTerm } from './Query';
import { readTokens, syntaxError, Token } from './readTokens';
import { isReserved } from './reservedWords';

const comparisons = ['=', '!=', '<', '<=', '>', '>=', '~', '!~'] as const;
const operatorNames =
  "'=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'";

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  query(): Query {
    const where =
      this.#isWord('order') || this.#token.kind === 'end'
        ? undefined
        : this.#either('or', '|', () =>
            this.#either('and', '&', () => this.#unary()),
          );
    const orderBy = this.#takeWord('order') ? this.#sortTerms() : [];
    if (this.#token.kind !== 'end') {
      throw this.#unexpected("Expecting either 'OR' or 'AND'");
    }
    return { where, orderBy };
  }

  #either(kind: 'and' | 'or', sign: string, part: () => Clause): Clause {
    const clauses = [part()];
    while (
      this.#takeWord(kind) ||
      this.#takeSymbol(sign) ||
      this.#takeSymbol(sign + sign)
    ) {
      clauses.push(part());
    }
    return clauses.length === 1 ? clauses[0] : { kind, clauses };
  }

  #unary(): Clause {
    if (this.#takeWord('not') || this.#takeSymbol('!')) {
      return { kind: 'not', clause: this.#unary() };
    }
    if (this.#takeSymbol('(')) {
      const clause = this.#either('or', '|', () =>
        this.#either('and', '&', () => this.#unary()),
      );
      this.#close();
      return clause;
    }
    const field = this.#name('a field name');
    const operator = this.#operator();
    return { kind: 'term', field, operator, operand: this.#operand() };
  }

  #operator(): Operator {
    const symbol = comparisons.find(each => this.#takeSymbol(each));
    if (symbol) {
      return symbol;
    }
    if (this.#takeWord('is')) {
      return this.#takeWord('not') ? 'is not' : 'is';
    }
    if (this.#takeWord('in')) {
      return 'in';
    }
    if (this.#isWord('not') && this.#isWord('in', 1)) {
      this.#next += 2;
      return 'not in';
    }
    throw this.#unexpected(
      'Expecting operator',
      ` The valid operators are ${operatorNames}.`,
    );
  }

  #operand(): Operand {
    if (this.#takeSymbol('(')) {
      const operands = [this.#operand()];
      while (this.#takeSymbol(',')) {
        operands.push(this.#operand());
      }
      this.#close();
      return { kind: 'list', operands };
    }
    if (this.#takeWord('empty') || this.#takeWord('null')) {
      return { kind: 'empty' };
    }
    const quoted = this.#token.kind === 'quoted';
    const text = this.#name('either a value, list or function');
    return this.#takeSymbol('(')
      ? { kind: 'function', name: text, args: this.#arguments() }
      : { kind: 'value', text, quoted };
  }

  #arguments(): string[] {
    const args: string[] = [];
    while (!this.#takeSymbol(')')) {
      if (args.length > 0 && !this.#takeSymbol(',')) {
        throw this.#unexpected("Expecting ')'");
      }
      args.push(this.#name('an argument'));
    }
    return args;
  }

  #sortTerms(): SortTerm[] {
    if (!this.#takeWord('by')) {
      throw this.#unexpected("Expecting 'by'");
    }
    const terms: SortTerm[] = [];
    do {
      const field = this.#name('a field name');
      const descending = this.#takeWord('desc');
      if (!descending) {
        this.#takeWord('asc');
      }
      terms.push({ field, descending });
    } while (this.#takeSymbol(','));
    return terms;
  }

  #name(what: string): string {
    const { kind, text, place } = this.#token;
    if (kind !== 'word' && kind !== 'quoted') {
      throw this.#unexpected(`Expecting ${what}`);
    }
    if (kind === 'word' && isReserved(text)) {
      throw syntaxError(
        `'${text}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`,
        place,
      );
    }
    this.#next++;
    return text;
  }

  #close(): void {
    if (!this.#takeSymbol(')')) {
      throw this.#unexpected("Expecting ')'");
    }
  }

  get #token(): Token {
    return this.#tokens[this.#next];
  }

  #isWord(word: string, ahead = 0): boolean {
    const token = this.#tokens[this.#next + ahead];
    return token?.kind === 'word' && token.text.toLowerCase() === word;
  }

  #takeWord(word: string): boolean {
    const taken = this.#isWord(word);
    this.#next += taken ? 1 : 0;
    return taken;
  }

  #takeSymbol(symbol: string): boolean {
    const taken = this.#token.kind === 'symbol' && this.#token.text === symbol;
    this.#next += taken ? 1 : 0;
    return taken;
  }

  #unexpected(expecting: string, more = ''): JiraRefusal {
    const { kind, text, place } = this.#token;
    return kind === 'end'
      ? syntaxError(`${expecting} before the end of the query.${more}`)
      : syntaxError(`${expecting} but got '${text}'.${more}`, place);
  }
}

/**
 * Reads a JQL query. Questions about the past (`was`, `changed`) are not understood here.
 *
 * @throws JiraRefusal 400, in Jira's words, at the first thing that cannot be read
 */
export function parseQuery(jql: string): Query {
  return new Parser(readTokens(jql)).query();
}
