import { useState } from 'react';
import type { LazyChoices } from '../loading/useFilterChoices';
import { useWords } from '../words/useWords';
import { globsOf, withChosen } from './choiceOptions';
import { ChoicePicker } from './ChoicePicker';

/** Which branches to count commits of: those that are known, or any that look like what is typed. */
export function BranchPicker(props: {
  branch: readonly string[];
  choices: LazyChoices;
  onChange(branch: string[]): void;
}) {
  const { branch, choices, onChange } = props;
  const { t } = useWords();
  const [text, setText] = useState('');
  const known = choices.value?.branches ?? [];
  const options = withChosen(
    known.map(name => ({ id: name, label: name })),
    branch,
  );
  const globs = globsOf(text, known)
    .filter(glob => !branch.includes(glob))
    .map(glob => ({ id: glob, label: t('filters.likeBranch', { glob }) }));
  return (
    <ChoicePicker
      label={t('filters.branch')}
      everything={t('filters.allBranches')}
      searchPlaceholder={t('filters.branchSearch')}
      sections={[...globs, ...options]}
      chosen={branch}
      isLoading={choices.isLoading}
      search={{ text, onChange: setText }}
      onOpen={choices.want}
      onChange={onChange}
    />
  );
}
