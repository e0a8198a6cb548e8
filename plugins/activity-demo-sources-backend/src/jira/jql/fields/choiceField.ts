import { ItemState } from '../../../chronicle/itemAt';
import { Operand, Term } from '../Query';
import { ItemTest, JqlContext, never } from '../JqlContext';
import { equality, JqlField } from './JqlField';
import { isNegative, operandsOf, wordsOf } from './operands';

/** A value that items can have: compared as such, so each kind of value needs only one spelling. */
export type ChoiceValue = string | number;

export interface Choices {
  /** What an item has: none, one or several. */
  readonly of: (item: ItemState, context: JqlContext) => readonly ChoiceValue[];
  /** What an operand that is a value means, several if the word is ambiguous; undefined if there is no such thing. */
  readonly named: (
    text: string,
    context: JqlContext,
  ) => readonly ChoiceValue[] | undefined;
  readonly functions?: Readonly<
    Record<string, (context: JqlContext) => readonly ChoiceValue[]>
  >;
  /** The sentence about a value that does not exist. */
  readonly unknown?: (text: string, field: string) => string;
}

/** A field whose values come from a list, such as the project or the status. */
export function choiceField(
  names: readonly string[],
  choices: Choices,
  rest: Partial<JqlField> = {},
): JqlField {
  return {
    names,
    operators: equality,
    test: (term, context) => choiceTest(term, choices, context),
    ...rest,
  };
}

export function choiceTest(
  term: Term,
  choices: Choices,
  context: JqlContext,
): ItemTest {
  const operands = operandsOf(term.operand);
  const wanted = new Set(
    operands.flatMap(operand => meaning(operand, term, choices, context)),
  );
  const empty = operands.some(operand => operand.kind === 'empty');
  if (isNegative(term.operator)) {
    // What has no value at all is neither equal to something nor different from it.
    return item => {
      const values = choices.of(item, context);
      return values.length > 0 && !values.some(each => wanted.has(each));
    };
  }
  if (wanted.size === 0 && !empty) {
    return never;
  }
  return item => {
    const values = choices.of(item, context);
    return values.length === 0 ? empty : values.some(each => wanted.has(each));
  };
}

function meaning(
  operand: Operand,
  term: Term,
  choices: Choices,
  context: JqlContext,
): readonly ChoiceValue[] {
  if (operand.kind === 'empty') {
    return [];
  }
  if (operand.kind === 'function') {
    const known = choices.functions?.[operand.name.toLowerCase()];
    if (!known) {
      context.problems.push(
        `Unable to find JQL function '${wordsOf(operand)}'.`,
      );
    }
    return known?.(context) ?? [];
  }
  const text = wordsOf(operand);
  const values = choices.named(text, context);
  if (!values) {
    context.problems.push(
      choices.unknown?.(text, term.field) ??
        `The value '${text}' does not exist for the field '${term.field}'.`,
    );
  }
  return values ?? [];
}
