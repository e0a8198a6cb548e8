import type { DoraPreview } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { previewOf } from '../../dora/preview/previewOf';
import { definitionOf } from '../../dora/rules/definitionOf';
import { defaultFixes } from '../../dora/rules/defaultRules';
import { failureRulesOf } from '../../dora/rules/failureRulesOf';
import type { Tx } from '../../store/Database';
import { readCandidates } from '../../store/dora/inputs/readCandidates';
import { readIncidents } from '../../store/dora/inputs/readIncidents';
import {
  readItemKeys,
  readProjectNames,
} from '../../store/dora/reads/readNames';
import type { ActivityServices } from '../activity/ActivityServices';
import { askDora } from './askDora';
import { describeDefinition } from './describeDefinition';
import { describeDoraState } from './describeDoraState';
import {
  describePreviewedIncident,
  describePreviewedRun,
} from './describePreviewed';
import type { DoraPlan } from './DoraPlan';
import type { DoraPreviewQuestion } from './DoraListQuestion';
import { tryRules, type TriedService } from './tryRules';

/**
 * Which of the last runs of a Component count as deployments, by its definition or by one that is tried, and why. It follows from what is
 * stored at this moment, not from what was settled.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getDoraPreview(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: DoraPreviewQuestion,
): Promise<DoraPreview> {
  const { entity, timezone } = question;
  if (!entity.startsWith('component:')) {
    throw new InputError("Invalid 'entity': a preview is of one Component");
  }
  return askDora(
    services,
    credentials,
    'getDoraPreview',
    { entity, timezone },
    (tx, plan) => answer(tx, plan, question),
  );
}

async function answer(
  tx: Tx,
  plan: DoraPlan,
  question: DoraPreviewQuestion,
): Promise<DoraPreview> {
  const [stored = unknownService(question.entity)] = plan.services;
  const { service, isTrial, ignored, notes } = tryRules(stored, question);
  const preview = previewOf(
    {
      candidates: await readCandidates(tx, service),
      definition: service.definition,
      incidents: await readIncidents(tx, service),
      fixes: service.failures.fixes,
    },
    question.limit,
  );
  const projects = await readProjectNames(
    tx,
    preview.runs.flatMap(({ run }) => run.projectId ?? []),
  );
  const keys = await readItemKeys(
    tx,
    preview.incidents.flatMap(({ fact }) => fact.itemId ?? []),
  );
  const state = await describeDoraState(tx, plan);
  return {
    component: service.ref,
    timezone: plan.zone,
    dataAsOf: state.dataAsOf,
    definition: describeDefinition(service),
    isTrial,
    ignored,
    runs: preview.runs.map(each => describePreviewedRun(each, projects)),
    deployments: preview.deployments,
    choices: preview.choices,
    incidents: preview.incidents.map(each =>
      describePreviewedIncident(each, keys),
    ),
    notes: [
      // How far back was harvested is about a period, and there is none here.
      ...state.notes.filter(({ code }) => code !== 'before-harvest'),
      ...notes,
      ...preview.notes,
    ],
  };
}

/** A Component that has no projects, and of which nothing was reported: by default nothing of it would count. */
function unknownService(ref: string): TriedService {
  const settings = { deployments: [], fixes: defaultFixes };
  return {
    ref,
    definition: definitionOf(ref, null, settings),
    failures: failureRulesOf(ref, null, settings),
    unitIds: [],
  };
}
