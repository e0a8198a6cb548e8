import { useState } from 'react';
import { withChosen } from '../../filters/choiceOptions';
import { ChoicePicker } from '../../filters/ChoicePicker';
import { useWords } from '../../words/useWords';

/** Labels to look for: those of the items that have been read, or any that is typed. */
export function LabelPicker(props: {
  chosen: readonly string[];
  known: readonly string[];
  onChange(chosen: string[]): void;
}) {
  const { chosen, known, onChange } = props;
  const { t } = useWords();
  const [text, setText] = useState('');
  const typed = text.trim();
  const isNew = typed && !known.includes(typed) && !chosen.includes(typed);
  const options = withChosen(
    known.map(name => ({ id: name, label: name })),
    chosen,
  );
  const label = t('work.toolbar.labelled', { label: typed });
  return (
    <ChoicePicker
      label={t('work.toolbar.label')}
      everything={t('work.toolbar.allLabels')}
      searchPlaceholder={t('work.toolbar.labelSearch')}
      sections={[...(isNew ? [{ id: typed, label }] : []), ...options]}
      chosen={chosen}
      search={{ text, onChange: setText }}
      onChange={onChange}
    />
  );
}
