import type { FlowReason } from '@activity-insights/plugin-activity-common';
import type {
  DeploymentFact,
  IncidentFact,
  ServiceFacts,
} from '../facts/ServiceFacts';
import { hasReached } from '../facts/hasReached';
import { serviceFactsOf } from '../facts/serviceFactsOf';
import type { Incident, Run } from '../facts/ServiceInputs';
import type { FixRules } from '../rules/IncidentEntry';
import type { DeploymentDefinition } from '../rules/RunEntry';
import { runMatcher, type RunMatch } from '../rules/runMatcher';
import { choicesOf, type Choices } from './choicesOf';
import { previewNotes } from './previewNotes';
import { whyMatched } from './whyMatched';
import { whyIncident } from './whyIncident';
import { whyNotMatched } from './whyNotMatched';
import { countLeftOut, shownRuns } from './shownRuns';

/** What a preview follows from. The order of lists does not matter. */
export interface PreviewInputs {
  /** Every run that any definition could match. */
  candidates: readonly Run[];
  definition: DeploymentDefinition;
  /** Those that the rules match, which the definition comes with. */
  incidents: readonly Incident[];
  fixes: FixRules;
}

/** A run, and whether it counts. */
export interface PreviewedRun {
  run: Run;
  /** When it ended, else when it was created; UTC epoch milliseconds. */
  at: number;
  counts: boolean;
  why: FlowReason;
  /** That it belongs to; also of a run that does not count, if another of its pipeline does. */
  deploymentKey: string | null;
}

/** An incident, and which deployment it belongs to. */
export interface PreviewedIncident {
  fact: IncidentFact;
  why: FlowReason;
}

/** What a definition makes of the runs of a service. */
export interface Preview {
  /** The latest first. */
  runs: PreviewedRun[];
  /** Of these runs. */
  deployments: number;
  /** Of all runs that are known. */
  choices: Choices;
  /** The latest first. */
  incidents: PreviewedIncident[];
  /** Of all that is known. */
  notes: FlowReason[];
}

/**
 * Shows what a definition makes of the last runs and incidents of a service. Which runs are one deployment is told by the same rules as that
 * of the facts that are stored; what deployments bring is left out, as no run counts or does not count for it.
 *
 * @param limit - of runs, and of incidents
 */
export function previewOf(inputs: PreviewInputs, limit: number): Preview {
  const { candidates, definition, incidents, fixes } = inputs;
  const match = runMatcher(definition);
  const matches = new Map<Run, RunMatch>();
  for (const run of candidates) {
    const found = match(run);
    if (found !== undefined) matches.set(run, found);
  }
  const facts = serviceFactsOf({
    runs: [...matches.keys()],
    changes: [],
    incidents,
    fixes,
    commits: new Map(),
  });
  const deployments = deploymentsByRun(facts);
  const shown = shownRuns(candidates, definition);
  const runs = lastRuns(shown, limit).map(({ run, at }) => {
    const matched = matches.get(run);
    const deployment = deployments.get(run.id);
    return {
      run,
      at,
      counts:
        matched !== undefined && deployment !== undefined && hasReached(run),
      why:
        matched === undefined
          ? whyNotMatched(run, definition)
          : whyMatched(run, matched, deployment),
      deploymentKey: deployment?.key ?? null,
    };
  });
  return {
    runs,
    deployments: new Set(
      runs.flatMap(({ deploymentKey }) => deploymentKey ?? []),
    ).size,
    choices: choicesOf(candidates),
    incidents: lastIncidents(incidents, facts, limit),
    notes: [
      ...previewNotes(candidates, definition, [...matches.keys()], facts),
      ...countLeftOut(candidates.length - shown.length),
    ],
  };
}

function deploymentsByRun({
  deployments,
}: ServiceFacts): Map<string, DeploymentFact> {
  return new Map(
    deployments.flatMap(deployment =>
      deployment.runs.map((id): [string, DeploymentFact] => [id, deployment]),
    ),
  );
}

function lastRuns(runs: readonly Run[], limit: number) {
  return runs
    .map(run => ({ run, at: run.finishedAt ?? run.createdAt }))
    .sort((a, b) => b.at - a.at || (a.run.id < b.run.id ? -1 : 1))
    .slice(0, limit);
}

function lastIncidents(
  incidents: readonly Incident[],
  facts: ServiceFacts,
  limit: number,
): PreviewedIncident[] {
  const named = new Map(
    incidents.map(({ key, deployment }) => [key, deployment]),
  );
  return [...facts.incidents]
    .sort((a, b) => b.beganAt - a.beganAt || (a.key < b.key ? -1 : 1))
    .slice(0, limit)
    .map(fact => ({
      fact,
      why: whyIncident(
        fact,
        named.get(fact.key) ?? null,
        facts.deployments.length,
      ),
    }));
}
