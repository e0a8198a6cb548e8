import type { DoraDefinition } from '@activity-insights/plugin-activity-common';
import explainStyles from '../../explain/Explain.module.css';
import { useWords } from '../../words/useWords';
import { sayerOf } from './sayerOf';

/** What counts as a deployment, an incident and a hotfix, in the words of the annotations, and who says it. */
export function DefinitionTerms(props: { definition: DoraDefinition }) {
  const { deployments, by, incidents, incidentsBy, hotfixes } =
    props.definition;
  const { t } = useWords();
  const said = (words: string, sayer: string) =>
    t('dora.explain.by', { words, by: sayerOf(t, sayer) });
  const isWord = deployments === 'default' || deployments === 'none';
  const rule = isWord ? t(`dora.explain.words.${deployments}`) : deployments;
  const terms = [
    [t('dora.explain.deployments'), said(rule, by)],
    [t('dora.explain.incidents'), said(incidents, incidentsBy)],
    [t('dora.explain.fixes'), hotfixes],
  ];
  return (
    <dl className={explainStyles.terms}>
      {terms.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className={explainStyles.symbols}>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
