/** A query as it was written. */
export interface Query {
  /** None restricts nothing. */
  readonly where?: Clause;
  readonly orderBy: readonly SortTerm[];
}

export type Clause =
  | { readonly kind: 'and' | 'or'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'not'; readonly clause: Clause }
  | Term;

export interface Term {
  readonly kind: 'term';
  readonly field: string;
  readonly operator: Operator;
  readonly operand: Operand;
}

export type Operator =
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '~'
  | '!~'
  | 'in'
  | 'not in'
  | 'is'
  | 'is not';

export type Operand =
  | { readonly kind: 'value'; readonly text: string; readonly quoted: boolean }
  | {
      readonly kind: 'function';
      readonly name: string;
      readonly args: readonly string[];
    }
  | { readonly kind: 'list'; readonly operands: readonly Operand[] }
  | { readonly kind: 'empty' };

export interface SortTerm {
  readonly field: string;
  readonly descending: boolean;
}
