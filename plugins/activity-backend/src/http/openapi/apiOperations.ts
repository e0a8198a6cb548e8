import {
  accountListSchema,
  accountSchema,
  activityEventListSchema,
  calendarSchema,
  filterChoicesSchema,
  harvestRunListSchema,
  harvestRunSchema,
  harvestStreamListSchema,
  healthSchema,
  heatmapSchema,
  histogramSchema,
  linkAccountSchema,
  paceSchema,
  rollupStateSchema,
  savedViewListSchema,
  savedViewSchema,
  saveViewSchema,
  startHarvestRunSchema,
} from '@activity-insights/plugin-activity-common';
import {
  activityParameters,
  calendarParameters,
  entityParameters,
  heatmapParameters,
  histogramParameters,
} from '../parse/activityParameters';
import { accountsParameters } from '../parse/parseAccountsQuestion';
import { eventsParameters } from '../parse/parseEventsQuestion';
import { viewsParameters } from '../parse/parseViews';
import { runsParameters } from '../parse/runsParameters';
import type { ApiOperation } from './ApiOperation';
import { doraListOperations } from './doraListOperations';
import { doraOperations } from './doraOperations';
import { flowOperations } from './flowOperations';
import { reportOperations } from './reportOperations';
import { workHistoryOperation } from './workHistoryOperation';
import { workItemOperation } from './workItemOperation';
import { workItemsOperations } from './workItemsOperations';

const activity: ApiOperation[] = [
  {
    method: 'get',
    path: '/heatmap',
    id: 'getHeatmap',
    summary: 'Activity by hour of the week',
    parameters: heatmapParameters,
    answers: { 200: heatmapSchema },
  },
  {
    method: 'get',
    path: '/calendar',
    id: 'getCalendar',
    summary: 'Activity by local day',
    parameters: calendarParameters,
    answers: { 200: calendarSchema },
  },
  {
    method: 'get',
    path: '/histogram',
    id: 'getHistogram',
    summary: 'Activity by hour of the day, or by day of the week',
    parameters: histogramParameters,
    answers: { 200: histogramSchema },
  },
  {
    method: 'get',
    path: '/pace',
    id: 'getPace',
    summary: 'Activity inside and outside working hours, by week',
    parameters: activityParameters,
    answers: { 200: paceSchema },
  },
  {
    method: 'get',
    path: '/events',
    id: 'listEvents',
    summary: 'The events behind a range, a day or an hour of the week',
    description:
      'Newest first. A CSV file holds the whole list, so it takes neither limit nor cursor.',
    parameters: eventsParameters,
    answers: { 200: activityEventListSchema },
  },
].map(operation => ({
  ...operation,
  method: 'get',
  isTable: true,
  refusals: [403, 404],
}));

const harvest: ApiOperation[] = [
  {
    method: 'post',
    path: '/harvest/runs',
    id: 'startHarvestRun',
    summary: 'Asks for a harvest',
    description:
      'An equal incremental run that is going on is returned instead of a new one; a second reload of the same is refused.',
    body: startHarvestRunSchema,
    answers: { 202: harvestRunSchema },
    refusals: [403, 404, 409],
  },
  {
    method: 'get',
    path: '/harvest/runs',
    id: 'listHarvestRuns',
    summary: 'Harvest runs, newest first',
    parameters: runsParameters,
    answers: { 200: harvestRunListSchema },
  },
  {
    method: 'get',
    path: '/harvest/runs/{id}',
    id: 'getHarvestRun',
    summary: 'One harvest run',
    answers: { 200: harvestRunSchema },
    refusals: [404],
  },
  {
    method: 'delete',
    path: '/harvest/runs/{id}',
    id: 'cancelHarvestRun',
    summary: 'Cancels a harvest run; what it has stored stays',
    answers: { 200: harvestRunSchema },
    refusals: [403, 404, 409],
  },
  {
    method: 'get',
    path: '/harvest/streams',
    id: 'listHarvestStreams',
    summary:
      'The state of every stream, or of those that answers about an entity go by',
    parameters: entityParameters,
    answers: { 200: harvestStreamListSchema },
    refusals: [403, 404],
  },
];

const page: ApiOperation[] = [
  {
    method: 'get',
    path: '/choices',
    id: 'getFilterChoices',
    summary: 'What filters can choose from for an entity',
    description:
      'What occurs in the last year, or in 91 days where there are very many events. Callers who may not read about single people are told what enough people have a part in.',
    parameters: entityParameters,
    answers: { 200: filterChoicesSchema },
    refusals: [403, 404],
  },
  {
    method: 'get',
    path: '/views',
    id: 'listViews',
    summary: "Saved views of an entity: one's own, and those that others share",
    parameters: viewsParameters,
    answers: { 200: savedViewListSchema },
    refusals: [403, 404],
  },
  {
    method: 'post',
    path: '/views',
    id: 'saveView',
    summary: "Saves a view, in the place of one's own of the same name",
    body: saveViewSchema,
    answers: { 201: savedViewSchema },
    refusals: [403, 404, 409],
  },
  {
    method: 'delete',
    path: '/views/{id}',
    id: 'deleteView',
    summary: 'Deletes a view',
    answers: { 200: savedViewSchema },
    refusals: [403, 404],
  },
];

const administration: ApiOperation[] = [
  {
    method: 'get',
    path: '/accounts',
    id: 'listAccounts',
    summary: 'Accounts at sources, and whose they are',
    parameters: accountsParameters,
    answers: { 200: accountListSchema },
    refusals: [403],
  },
  {
    method: 'put',
    path: '/accounts/{id}/link',
    id: 'linkAccount',
    summary: 'Links an account to a catalog User',
    body: linkAccountSchema,
    answers: { 200: accountSchema },
    refusals: [403, 404, 409],
  },
  {
    method: 'delete',
    path: '/accounts/{id}/link',
    id: 'unlinkAccount',
    summary: 'Takes a link away that was made by hand',
    answers: { 200: accountSchema },
    refusals: [403, 404, 409],
  },
  {
    method: 'get',
    path: '/rollups',
    id: 'getRollups',
    summary: 'What is counted beforehand',
    answers: { 200: rollupStateSchema },
    refusals: [403],
  },
  {
    method: 'post',
    path: '/rollups/rebuild',
    id: 'rebuildRollups',
    summary: 'Has everything counted again that is counted beforehand',
    answers: { 202: rollupStateSchema },
    refusals: [403],
  },
  {
    method: 'get',
    path: '/health',
    id: 'getHealth',
    summary: 'Whether questions can be answered and sources be read',
    answers: { 200: healthSchema, 503: healthSchema },
  },
];

/** Every route. */
export const apiOperations: readonly ApiOperation[] = [
  ...activity,
  ...page,
  ...workItemsOperations,
  workItemOperation,
  workHistoryOperation,
  ...flowOperations,
  ...doraOperations,
  ...doraListOperations,
  ...reportOperations,
  ...harvest,
  ...administration,
];
