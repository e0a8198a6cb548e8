import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';

/** A few choices of which one is made, as buttons side by side. */
export function ChoiceButtons<T extends string>(props: {
  label: string;
  /** Id of the element that says why a choice cannot be made. */
  describedBy?: string;
  options: readonly T[];
  chosen: T;
  nameOf(option: T): string;
  isDisabled?(option: T): boolean;
  onChange(chosen: T): void;
}) {
  const { label, describedBy, options, chosen, nameOf } = props;
  const { isDisabled, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      aria-describedby={describedBy}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={keys => {
        const next = options.find(option => keys.has(option));
        if (next) onChange(next);
      }}
    >
      {options.map(option => (
        <ToggleButton
          key={option}
          id={option}
          isDisabled={isDisabled?.(option)}
        >
          {nameOf(option)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
