import { sourceKinds } from '@activity-insights/plugin-activity-common';
import type { LazyChoices } from '../loading/useFilterChoices';
import { useWords } from '../words/useWords';
import { withChosen } from './choiceOptions';
import { ChoicePicker } from './ChoicePicker';
import { sourceName } from './sourceName';

/** Which systems to count events of. */
export function SourcePicker(props: {
  source: readonly string[];
  choices: LazyChoices;
  onChange(source: string[]): void;
}) {
  const { source, choices, onChange } = props;
  const { t } = useWords();
  // Without a list of what there is, what there may be can still be chosen from.
  const offered: readonly string[] =
    choices.value?.sources ?? (choices.error ? sourceKinds : []);
  const options = withChosen(
    offered.map(id => ({ id, label: id })),
    source,
  );
  return (
    <ChoicePicker
      label={t('filters.source')}
      everything={t('filters.allSources')}
      sections={options.map(({ id }) => ({ id, label: sourceName(t, id) }))}
      chosen={source}
      isLoading={choices.isLoading}
      onOpen={choices.want}
      onChange={onChange}
    />
  );
}
