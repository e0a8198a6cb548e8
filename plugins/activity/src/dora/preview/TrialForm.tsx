import { Button, TextField } from '@backstage/ui';
import { useEffect, useId, useState, type FormEvent } from 'react';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import {
  triedDefinitions,
  type DoraLook,
  type TriedDefinition,
} from '../location/doraLook';
import styles from './Preview.module.css';

const words = {
  deployments: {
    label: 'dora.preview.tryDeployments',
    hint: 'dora.preview.tryDeploymentsHint',
  },
  incidents: {
    label: 'dora.preview.tryIncidents',
    hint: 'dora.preview.tryIncidentsHint',
  },
} as const satisfies Record<TriedDefinition, { label: string; hint: string }>;

/** Fields for other definitions, in the words of the annotations. Nothing is tried before it is asked for. */
export function TrialForm(props: {
  trial: DoraLook['trial'];
  /** What holds, to begin with. */
  holds: Record<TriedDefinition, string>;
  isPending: boolean;
  onTry(trial: DoraLook['trial']): void;
}) {
  const { trial, holds, isPending, onTry } = props;
  const { t } = useWords();
  const hint = useId();
  const [drafts, setDrafts] = useState<DoraLook['trial']>({});
  const asked = JSON.stringify(trial);
  // Another trial, such as by the button Back, is not what was typed.
  useEffect(() => setDrafts({}), [asked]);
  const textOf = (name: TriedDefinition) =>
    drafts[name] ?? trial[name] ?? holds[name];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next: DoraLook['trial'] = {};
    for (const name of triedDefinitions) {
      const text = textOf(name).trim();
      if (text && text !== holds[name]) next[name] = text;
    }
    onTry(next);
  };
  const isTrying = triedDefinitions.some(name => trial[name]);
  return (
    <form
      className={styles.stack}
      aria-label={t('dora.preview.tryTitle')}
      onSubmit={submit}
    >
      {triedDefinitions.map(name => (
        <div key={name}>
          <TextField
            label={t(words[name].label)}
            aria-describedby={`${hint}-${name}`}
            value={textOf(name)}
            maxLength={2_000}
            onChange={text => setDrafts({ ...drafts, [name]: text })}
          />
          <div id={`${hint}-${name}`}>
            <QuietText>{t(words[name].hint)}</QuietText>
          </div>
        </div>
      ))}
      <div className={styles.row}>
        <Button type="submit" size="small" isPending={isPending}>
          {t('dora.preview.try')}
        </Button>
        {isTrying && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => {
              setDrafts({});
              onTry({});
            }}
          >
            {t('dora.preview.reset')}
          </Button>
        )}
      </div>
    </form>
  );
}
