import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ActivityServices } from '../../usecases/activity/ActivityServices';
import { getFlowBreakdown } from '../../usecases/flow/getFlowBreakdown';
import { getFlowCumulative } from '../../usecases/flow/getFlowCumulative';
import { getFlowDaily } from '../../usecases/flow/getFlowDaily';
import { getFlowForecast } from '../../usecases/flow/getFlowForecast';
import { getFlowSeries } from '../../usecases/flow/getFlowSeries';
import { getFlowTiles } from '../../usecases/flow/getFlowTiles';
import { answerFormat } from '../csv/answerFormat';
import type { CsvTable } from '../csv/CsvTable';
import { fileName } from '../csv/fileName';
import {
  cumulativeTable,
  dailyTable,
  forecastTable,
} from '../csv/flowDayTables';
import { breakdownTable, seriesTable, tilesTable } from '../csv/flowTables';
import { sendCsv } from '../csv/sendCsv';
import { parseFlowBreakdown, parseFlowMetric } from '../parse/parseFlowNames';
import {
  parseFlowForecast,
  parseFlowParts,
  parseFlowQuestion,
  parseFlowSeries,
  parseFlowTiles,
} from '../parse/parseFlowQuestions';
import { whoAsks, type AskerServices } from '../whoAsks';

export interface FlowRouterOptions extends ActivityServices, AskerServices {}

/** What the name of a file is made of. */
type Described = Parameters<typeof fileName>[1];

/** How one kind of question is answered. */
interface FlowRoute<Question, Answer extends Described> {
  /** Of the file. */
  name: string;
  /** @throws InputError that names the parameter, NotFoundError for what the path names */
  parse: (req: Request) => Question;
  find: (
    services: ActivityServices,
    credentials: BackstageCredentials,
    question: Question,
  ) => Promise<Answer>;
  toTable: (answer: Answer) => CsvTable;
}

/** What is below `/flow` but lists of items: how work moves, in JSON or as CSV files. Nobody is named in it, so that the audit trail is told nothing. */
export function createFlowRouter(options: FlowRouterOptions): Router {
  const { httpAuth, auditor, ...services } = options;
  const { credentialsOf } = whoAsks({ httpAuth, auditor });
  const router = PromiseRouter();

  const answer = async <Question, Answer extends Described>(
    req: Request,
    res: Response,
    { name, parse, find, toTable }: FlowRoute<Question, Answer>,
  ) => {
    const credentials = await credentialsOf(req);
    const found = await find(services, credentials, parse(req));
    res.vary('Accept');
    if (answerFormat(req) === 'json') {
      res.json(found);
    } else {
      await sendCsv(res, fileName(name, found), [toTable(found)]);
    }
  };

  router.get('/tiles', (req, res) =>
    answer(req, res, {
      name: 'flow-tiles',
      parse: ({ url }) => parseFlowTiles(url),
      find: getFlowTiles,
      toTable: tilesTable,
    }),
  );
  router.get('/series/:metric', (req, res) =>
    answer(req, res, {
      name: `flow-${req.params.metric}`,
      parse: ({ params, url }) =>
        parseFlowSeries(parseFlowMetric(params.metric), url),
      find: getFlowSeries,
      toTable: seriesTable,
    }),
  );
  router.get('/breakdown/:id', (req, res) =>
    answer(req, res, {
      name: `flow-${req.params.id}`,
      parse: ({ params, url }) =>
        parseFlowParts(parseFlowBreakdown(params.id), url),
      find: getFlowBreakdown,
      toTable: breakdownTable,
    }),
  );
  router.get('/cumulative', (req, res) =>
    answer(req, res, {
      name: 'flow-cumulative',
      parse: ({ url }) => parseFlowQuestion(url),
      find: getFlowCumulative,
      toTable: cumulativeTable,
    }),
  );
  router.get('/forecast', (req, res) =>
    answer(req, res, {
      name: 'flow-forecast',
      parse: ({ url }) => parseFlowForecast(url),
      find: getFlowForecast,
      toTable: forecastTable,
    }),
  );
  router.get('/daily', (req, res) =>
    answer(req, res, {
      name: 'flow-daily',
      parse: ({ url }) => parseFlowQuestion(url),
      find: getFlowDaily,
      toTable: dailyTable,
    }),
  );
  return router;
}
