import { Operand, Operator } from '../Query';

/** The operands of a term one by one, a list taken apart. */
export function operandsOf(operand: Operand): readonly Operand[] {
  return operand.kind === 'list'
    ? operand.operands.flatMap(operandsOf)
    : [operand];
}

/** Whether an operator asks for what is not among its operands. */
export function isNegative(operator: Operator): boolean {
  return operator === '!=' || operator === 'not in' || operator === 'is not';
}

/** The words for an operand in a message. */
export function wordsOf(operand: Operand): string {
  switch (operand.kind) {
    case 'value':
      return operand.text;
    case 'function':
      return `${operand.name}(${operand.args.join(', ')})`;
    case 'list':
      return operand.operands.map(wordsOf).join(', ');
    default:
      return 'EMPTY';
  }
}
