import {
  accountListSchema,
  accountSchema,
  activityEventListSchema,
  activityEventSchema,
  calendarSchema,
  coverageSchema,
  deploymentReportSchema,
  doraBandSchema,
  doraChangeSchema,
  doraChangesSchema,
  doraDefinitionSchema,
  doraDeploymentSchema,
  doraDeploymentsSchema,
  doraExplanationSchema,
  doraIncidentSchema,
  doraPointSchema,
  doraPreviewSchema,
  doraRunSchema,
  doraSchema,
  doraServiceMetricSchema,
  doraServiceSchema,
  doraValueSchema,
  excludedCountsSchema,
  filterChoicesSchema,
  flowBreakdownSchema,
  flowChangeSchema,
  flowCumulativeSchema,
  flowDailySchema,
  flowDaySchema,
  flowExplanationSchema,
  flowForecastSchema,
  flowItemsSchema,
  flowPartSchema,
  flowPercentilesSchema,
  flowPointSchema,
  flowReasonSchema,
  flowSeriesSchema,
  flowSprintSchema,
  flowStatusSchema,
  flowTileSchema,
  flowTilesSchema,
  flowValueSchema,
  flowWorkItemSchema,
  harvestRunListSchema,
  harvestRunSchema,
  harvestStreamListSchema,
  harvestStreamSchema,
  healthSchema,
  heatmapPeriodSchema,
  heatmapSchema,
  histogramSchema,
  incidentReportSchema,
  linkAccountSchema,
  littlesLawSchema,
  paceSchema,
  reportReceiptSchema,
  rollupStateSchema,
  savedViewListSchema,
  savedViewSchema,
  saveViewSchema,
  startHarvestRunSchema,
  workHistorySchema,
  workItemDetailSchema,
  workItemKeysSchema,
  workItemSchema,
  workSummaryItemSchema,
  workSummarySchema,
  workTreeItemSchema,
  workTreeSchema,
} from '@activity-insights/plugin-activity-common';
import { z } from 'zod';

/** A JSON schema. */
export type JsonSchema = Record<string, unknown>;

/** What an error says, as Backstage writes it. */
const errorSchema = z.looseObject({
  error: z.looseObject({ name: z.string(), message: z.string() }),
  response: z.looseObject({ statusCode: z.number() }).optional(),
});

const named = {
  Account: accountSchema,
  AccountList: accountListSchema,
  ActivityEvent: activityEventSchema,
  ActivityEventList: activityEventListSchema,
  Calendar: calendarSchema,
  Coverage: coverageSchema,
  DeploymentReport: deploymentReportSchema,
  Dora: doraSchema,
  DoraBand: doraBandSchema,
  DoraChange: doraChangeSchema,
  DoraChanges: doraChangesSchema,
  DoraDefinition: doraDefinitionSchema,
  DoraDeployment: doraDeploymentSchema,
  DoraDeployments: doraDeploymentsSchema,
  DoraExplanation: doraExplanationSchema,
  DoraIncident: doraIncidentSchema,
  DoraPoint: doraPointSchema,
  DoraPreview: doraPreviewSchema,
  DoraRun: doraRunSchema,
  DoraService: doraServiceSchema,
  DoraServiceMetric: doraServiceMetricSchema,
  DoraValue: doraValueSchema,
  Error: errorSchema,
  ExcludedCounts: excludedCountsSchema,
  FilterChoices: filterChoicesSchema,
  FlowBreakdown: flowBreakdownSchema,
  FlowChange: flowChangeSchema,
  FlowCumulative: flowCumulativeSchema,
  FlowDaily: flowDailySchema,
  FlowDay: flowDaySchema,
  FlowExplanation: flowExplanationSchema,
  FlowForecast: flowForecastSchema,
  FlowItems: flowItemsSchema,
  FlowPart: flowPartSchema,
  FlowPercentiles: flowPercentilesSchema,
  FlowPoint: flowPointSchema,
  FlowReason: flowReasonSchema,
  FlowSeries: flowSeriesSchema,
  FlowSprint: flowSprintSchema,
  FlowStatus: flowStatusSchema,
  FlowTile: flowTileSchema,
  FlowTiles: flowTilesSchema,
  FlowValue: flowValueSchema,
  FlowWorkItem: flowWorkItemSchema,
  HarvestRun: harvestRunSchema,
  HarvestRunList: harvestRunListSchema,
  HarvestStream: harvestStreamSchema,
  HarvestStreamList: harvestStreamListSchema,
  Health: healthSchema,
  Heatmap: heatmapSchema,
  HeatmapPeriod: heatmapPeriodSchema,
  Histogram: histogramSchema,
  IncidentReport: incidentReportSchema,
  LinkAccount: linkAccountSchema,
  LittlesLaw: littlesLawSchema,
  Pace: paceSchema,
  ReportReceipt: reportReceiptSchema,
  RollupState: rollupStateSchema,
  SavedView: savedViewSchema,
  SavedViewList: savedViewListSchema,
  SaveView: saveViewSchema,
  StartHarvestRun: startHarvestRunSchema,
  WorkHistory: workHistorySchema,
  WorkItem: workItemSchema,
  WorkItemDetail: workItemDetailSchema,
  WorkItemKeys: workItemKeysSchema,
  WorkSummary: workSummarySchema,
  WorkSummaryItem: workSummaryItemSchema,
  WorkTree: workTreeSchema,
  WorkTreeItem: workTreeItemSchema,
};

const pathOf = (name: string) => `#/components/schemas/${name}`;

/** The reference by which a document names a schema. */
export function referTo(schema: z.ZodType): { $ref: string } {
  const entry = Object.entries(named).find(([, each]) => each === schema);
  if (!entry) throw new TypeError('The schema has no name in the API');
  return { $ref: pathOf(entry[0]) };
}

/** The reference to what an error says. */
export const errorReference = { $ref: pathOf('Error') };

/**
 * The schemas of everything that is sent, by name. They name the fields there are, and allow for others: fields are added
 * without notice.
 */
export function apiSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) {
    registry.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(registry, { uri: pathOf });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, tidy(schema)]),
  );
}

/** The schema of a parameter as it is written in a query. */
export function parameterSchema(schema: z.core.$ZodType): JsonSchema {
  const options = { io: 'input', unrepresentable: 'any' } as const;
  return tidy(z.toJSONSchema(schema, options));
}

function tidy(schema: object): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value) => {
      const isOfTool = key === '$schema' || key === '$id';
      const isClosed = key === 'additionalProperties' && value === false;
      return isOfTool || isClosed ? undefined : value;
    }),
  );
}
