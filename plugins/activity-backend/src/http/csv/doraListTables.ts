import type {
  DoraChange,
  DoraChanges,
  DoraDeployment,
  DoraDeployments,
  DoraPreview,
  DoraRun,
} from '@activity-insights/plugin-activity-common';
import type { CsvTable } from './CsvTable';
import { flowAnswerCells, flowAnswerColumns } from './flowCells';

const deploymentColumns = [
  'component',
  'key',
  'title',
  'at',
  'startedAt',
  'project',
  'ref',
  'sha',
  'url',
  'runs',
  'changes',
  'rollbackOf',
  'recoveredAt',
  'recoverySeconds',
  'fromDetectionSeconds',
] as const satisfies (keyof DoraDeployment)[];

/** A row for each deployment; what there may be several of stands in one cell, with semicolons between. */
export function doraDeploymentsTable(answer: DoraDeployments): CsvTable {
  return {
    columns: [
      ...flowAnswerColumns,
      ...deploymentColumns,
      'environments',
      'failed',
      'rework',
      'incidents',
      'remarks',
    ],
    rows: answer.items.map(item => [
      ...flowAnswerCells(answer),
      ...deploymentColumns.map(name => item[name]),
      item.environments.join('; '),
      item.failed.join('; '),
      item.rework.join('; '),
      item.incidents.map(({ key }) => key).join('; '),
      item.remarks.map(({ code }) => code).join('; '),
    ]),
  };
}

const changeColumns = [
  'component',
  'key',
  'title',
  'url',
  'project',
  'firstCommitAt',
  'mergedAt',
  'deployedAt',
  'deployment',
  'linkedBy',
  'leadSeconds',
  'mergeToDeploySeconds',
] as const satisfies (keyof DoraChange)[];

/** A row for each change. */
export function doraChangesTable(answer: DoraChanges): CsvTable {
  return {
    columns: [...flowAnswerColumns, ...changeColumns, 'defects'],
    rows: answer.items.map(item => [
      ...flowAnswerCells(answer),
      ...changeColumns.map(name => item[name]),
      item.defects.join('; '),
    ]),
  };
}

const runColumns = [
  'kind',
  'name',
  'environment',
  'tier',
  'job',
  'pipeline',
  'ref',
  'sha',
  'url',
  'project',
  'status',
  'at',
  'deployment',
] as const satisfies (keyof DoraRun)[];

/** A row for each run. */
export function doraPreviewTable(answer: DoraPreview): CsvTable {
  const { component, timezone, dataAsOf, definition, isTrial } = answer;
  return {
    columns: [
      'component',
      'timezone',
      'dataAsOf',
      'deployments',
      'deploymentsBy',
      'isTrial',
      ...runColumns,
      'counts',
      'whyCode',
      'why',
    ],
    rows: answer.runs.map(run => [
      component,
      timezone,
      dataAsOf,
      definition.deployments,
      definition.by,
      String(isTrial),
      ...runColumns.map(name => run[name]),
      String(run.counts),
      run.why.code,
      run.why.message,
    ]),
  };
}
