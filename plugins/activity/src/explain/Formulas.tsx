import { Text } from '@backstage/ui';
import { changeWords } from '../transforms/changeWords';
import { formatCount, formatDate, formatShare } from '../transforms/format';
import { useWords, type Words } from '../words/useWords';
import styles from './Explain.module.css';
import { ExplainSection } from './ExplainSection';
import type { Formula } from './formulasOf';

/** How each number is made: in words, and with the numbers that are shown. */
export function Formulas({ formulas }: { formulas: readonly Formula[] }) {
  const { t } = useWords();
  return (
    <ExplainSection title={t('explain.formula.title')}>
      <dl className={styles.terms}>
        {formulas.map(formula => {
          const { text, symbols } = wordsOf(t, formula);
          return (
            <div key={formula.name}>
              <dt>{t(`explain.formula.${formula.name}`)}</dt>
              <dd>
                <Text as="p" variant="body-small">
                  {text}
                </Text>
                {symbols && <p className={styles.symbols}>{symbols}</p>}
              </dd>
            </div>
          );
        })}
      </dl>
    </ExplainSection>
  );
}

function wordsOf(
  t: Words['t'],
  formula: Formula,
): { text: string; symbols?: string } {
  switch (formula.name) {
    case 'total':
      return {
        text: t('explain.formula.totalText'),
        symbols: t('explain.formula.totalSymbols', {
          inScope: formatCount(formula.inScope),
          leftOut: formatCount(formula.leftOut),
          total: formatCount(formula.total),
        }),
      };
    case 'share':
      return {
        text: t('explain.formula.shareText'),
        symbols: t('explain.formula.shareSymbols', {
          cell: formatCount(formula.cell),
          total: formatCount(formula.total),
          share: formatShare(formula.cell, formula.total),
        }),
      };
    case 'rate':
      return {
        text: t('explain.formula.rateText'),
        symbols: t('explain.formula.rateSymbols'),
      };
    case 'people':
      return {
        text: t('explain.formula.peopleText'),
        symbols:
          formula.people === null
            ? t('explain.formula.peopleHidden')
            : formatCount(formula.people),
      };
    case 'inside':
      return {
        text: t('explain.formula.insideText', {
          workingHours: formula.workingHours,
        }),
        symbols: t('explain.formula.insideSymbols', {
          inside: formatCount(formula.inside),
          total: formatCount(formula.total),
          share: formatShare(formula.inside, formula.total),
        }),
      };
    default:
      return {
        text: t('explain.formula.changeText', {
          first: formatDate(formula.first),
          last: formatDate(formula.last),
        }),
        symbols:
          formula.before === 0
            ? t('explain.formula.changeFromNothing')
            : t('explain.formula.changeSymbols', {
                total: formatCount(formula.total),
                before: formatCount(formula.before),
                change: changeWords(formula.total, formula.before),
              }),
      };
  }
}
