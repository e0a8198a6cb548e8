import type { Run, RunKind } from '../facts/ServiceInputs';

/** A name with how many runs have it. */
export interface Choice {
  name: string;
  runs: number;
}

/** The names that a definition can choose from; the most frequent first. */
export interface Choices {
  environments: (Choice & { tier: string | null })[];
  jobs: Choice[];
  pipelines: Choice[];
  releases: Choice[];
  tags: Choice[];
}

/** Of names that are made anew for every run, such as those of releases, the pattern shows after this many. */
const most = 100;

/** The names of runs, those that were reported left out: no definition is about them. */
export function choicesOf(runs: readonly Run[]): Choices {
  const names = (
    kinds: RunKind | readonly RunKind[],
    nameOf: (run: Run) => string | null,
  ) =>
    countNames(
      runs.filter(run => kinds.includes(run.kind)),
      nameOf,
    );
  const places = names('deployment', ({ environment, tier }) =>
    environment === null ? null : JSON.stringify([environment, tier]),
  );
  return {
    environments: places.map(({ name: place, runs: count }) => {
      const [name, tier] = JSON.parse(place);
      return { name, tier, runs: count };
    }),
    jobs: names(['deployment', 'job'], ({ job }) => job),
    pipelines: names('pipeline', ({ name }) => name),
    releases: names('release', ({ name }) => name),
    tags: names('tag', ({ name }) => name),
  };
}

function countNames(
  runs: readonly Run[],
  nameOf: (run: Run) => string | null,
): Choice[] {
  const counts = new Map<string, number>();
  for (const run of runs) {
    const name = nameOf(run);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, runs: count }))
    .sort((a, b) => b.runs - a.runs || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}
