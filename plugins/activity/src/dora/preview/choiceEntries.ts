import type { DoraPreview } from '@activity-insights/plugin-activity-common';

/** What an annotation keeps for itself: it cannot stand in a name there. */
const kept = /[,&=\n]/;

/** Names that there are, as entries of an annotation, with how many runs have each; names that have signs of the annotation in them are left out. */
export function choiceEntries(
  choices: DoraPreview['choices'],
): { entry: string; runs: number }[] {
  const { environments, jobs, pipelines, releases, tags } = choices;
  const groups = {
    environment: environments,
    job: jobs,
    pipeline: pipelines,
    release: releases,
    tag: tags,
  };
  return Object.entries(groups).flatMap(([word, names]) =>
    names
      .filter(({ name }) => !kept.test(name))
      .map(({ name, runs }) => ({ entry: `${word}=${name}`, runs })),
  );
}
