import type { FilterChoices } from '@activity-insights/plugin-activity-common';
import type { ChoiceOption } from './choiceOptions';

/** Projects and people as options to choose from; no people where single ones may not be seen. */
export function choiceNames(choices: FilterChoices | undefined): {
  projects: ChoiceOption[];
  people: ChoiceOption[] | undefined;
} {
  return {
    projects: (choices?.projects ?? []).map(
      ({ id, name, source, instance }) => ({
        id,
        label: name,
        description: `${source} · ${instance}`,
      }),
    ),
    people: choices?.people?.map(({ ref, name }) => ({ id: ref, label: name })),
  };
}
