import { Select } from '@backstage/ui';
import type { ChoiceOption, ChoiceSection } from './choiceOptions';
import styles from './Filters.module.css';

/** Lists with more options than this can be searched. */
const readAtAGlance = 8;

/**
 * A filter with several values; none lets everything through.
 *
 * @param everything - what is said while nothing is chosen
 * @param search - what is typed, where others than the options may be chosen too
 */
export function ChoicePicker(props: {
  label: string;
  everything: string;
  searchPlaceholder?: string;
  sections: readonly (ChoiceOption | ChoiceSection)[];
  chosen: readonly string[];
  isLoading?: boolean;
  search?: { text: string; onChange(text: string): void };
  onOpen?(): void;
  onChange(chosen: string[]): void;
}) {
  const { label, everything, searchPlaceholder, sections, chosen } = props;
  const { isLoading = false, search, onOpen, onChange } = props;
  const size = sections.reduce(
    (sum, section) => sum + ('options' in section ? section.options.length : 1),
    0,
  );
  const placeholder = searchPlaceholder;
  const found = search
    ? { placeholder, inputValue: search.text, onInputChange: search.onChange }
    : { placeholder };
  return (
    <Select
      aria-label={label}
      className={styles.picker}
      selectionMode="multiple"
      placeholder={everything}
      options={sections}
      value={[...chosen]}
      onChange={keys => onChange(keys.map(String))}
      onOpenChange={isOpen => {
        if (isOpen) onOpen?.();
        search?.onChange('');
      }}
      loading={isLoading ? { state: 'loading' } : undefined}
      search={search || size > readAtAGlance ? found : undefined}
    />
  );
}
