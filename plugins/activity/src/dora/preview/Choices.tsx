import type { DoraPreview } from '@activity-insights/plugin-activity-common';
import { Button } from '@backstage/ui';
import { formatCount } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import { choiceEntries } from './choiceEntries';
import styles from './Preview.module.css';

/** Names that runs have: each can be tried as a definition. */
export function Choices(props: {
  choices: DoraPreview['choices'];
  onChoose(entry: string): void;
}) {
  const { choices, onChoose } = props;
  const { t } = useWords();
  const entries = choiceEntries(choices);
  if (entries.length === 0) return null;
  return (
    <div>
      <QuietText>{t('dora.preview.choices')}</QuietText>
      <ul className={styles.choices} aria-label={t('dora.preview.choices')}>
        {entries.map(({ entry, runs }) => (
          <li key={entry}>
            <Button
              size="small"
              variant="tertiary"
              onPress={() => onChoose(entry)}
            >
              {t('dora.preview.choice', {
                entry,
                runs: t('dora.preview.runs', {
                  count: runs,
                  number: formatCount(runs),
                }),
              })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
