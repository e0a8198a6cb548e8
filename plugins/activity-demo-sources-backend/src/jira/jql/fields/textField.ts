import { ItemState } from '../../../chronicle/itemAt';
import { Term } from '../Query';
import { ItemTest, JqlContext, SortValue } from '../JqlContext';
import { JqlField } from './JqlField';
import { wordsOf } from './operands';

/** A field that is searched for words, all of them in any order: `crane*` finds beginnings, `"\"a b\""` a phrase. */
export function textField(
  names: readonly string[],
  textOf: (item: ItemState) => string,
  sort?: (context: JqlContext) => (item: ItemState) => SortValue,
): JqlField {
  return {
    names,
    operators: ['~', '!~', 'is', 'is not'],
    test: term => textTest(term, textOf),
    sort,
  };
}

function textTest(
  { operator, operand }: Term,
  textOf: (item: ItemState) => string,
): ItemTest {
  if (operator === 'is' || operator === 'is not') {
    const wanted = operator === 'is';
    return item => (textOf(item).trim() === '') === wanted;
  }
  const patterns = [...wordsOf(operand).matchAll(/"([^"]+)"|(\S+)/g)].map(
    ([, phrase, word]) => patternOf(phrase ?? word),
  );
  const wanted = operator === '~';
  return item => {
    const text = textOf(item);
    return patterns.every(pattern => pattern.test(text)) === wanted;
  };
}

function patternOf(words: string): RegExp {
  const escaped = words
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '\\S*')
    .replace(/\?/g, '\\S');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
}
