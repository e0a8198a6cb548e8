import { Button, Checkbox, Text, TextField } from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import { useWords } from '../words/useWords';
import styles from './Views.module.css';

/** What the backend takes as a name, in characters. */
const longestName = 80;

/** Saves what is shown under a name. */
export function SaveViewForm(props: {
  /** Names of one's own views. */
  taken: readonly string[];
  isPending: boolean;
  /** Resolves to whether it is saved. */
  onSave(name: string, shared: boolean): Promise<boolean>;
}) {
  const { taken, isPending, onSave } = props;
  const { t } = useWords();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const trimmed = name.trim();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!trimmed || isPending) return;
    const form = event.currentTarget;
    if (await onSave(trimmed, shared)) {
      setName('');
      // The button is switched off now and loses the focus; with none in the menu, Escape would not close it any more.
      form.querySelector('input')?.focus();
    }
  };

  return (
    <form
      className={styles.form}
      aria-label={t('views.save')}
      onSubmit={submit}
    >
      <Text as="h3" variant="body-small" weight="bold">
        {t('views.save')}
      </Text>
      <TextField
        size="small"
        label={t('views.name')}
        value={name}
        maxLength={longestName}
        onChange={setName}
        description={taken.includes(trimmed) ? t('views.nameTaken') : undefined}
      />
      <Checkbox isSelected={shared} onChange={setShared}>
        {t('views.share')}
      </Checkbox>
      <Button
        type="submit"
        size="small"
        isDisabled={!trimmed}
        isPending={isPending}
      >
        {t('views.submit')}
      </Button>
    </form>
  );
}
