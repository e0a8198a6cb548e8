import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ActivityServices } from '../../usecases/activity/ActivityServices';
import { auditPersonRead } from '../../usecases/activity/auditPersonRead';
import { getWorkItemKeys } from '../../usecases/workItems/getWorkItemKeys';
import { getWorkSummary } from '../../usecases/workItems/getWorkSummary';
import {
  getWorkTree,
  tellWorkTree,
  type ToldTree,
} from '../../usecases/workItems/getWorkTree';
import type { WorkItemsQuestion } from '../../usecases/workItems/WorkItemsQuestion';
import { answerFormat, refusePages } from '../csv/answerFormat';
import type { CsvTable } from '../csv/CsvTable';
import { fileName } from '../csv/fileName';
import { sendCsv } from '../csv/sendCsv';
import { keysTable, summaryTable, treeTable } from '../csv/workTables';
import {
  parseWorkItemKeys,
  parseWorkSummary,
  parseWorkTree,
} from '../parse/parseWorkItems';
import { whoAsks, type AskerServices } from '../whoAsks';

export interface WorkItemsRouterOptions
  extends ActivityServices,
    AskerServices {}

/** A list that is answered page by page. */
interface Page {
  entity: string | null;
  nextCursor?: string;
}

/** How one kind of question is answered. */
interface ListRoute<Question extends WorkItemsQuestion, Answer extends Page> {
  /** Of the file. */
  name: string;
  parse: (url: string) => Question;
  find: (
    services: ActivityServices,
    credentials: Awaited<
      ReturnType<ReturnType<typeof whoAsks>['credentialsOf']>
    >,
    question: Question,
  ) => Promise<Answer>;
  /** The same as JSON, where that is quicker. */
  tell?: (
    ...asked: Parameters<ListRoute<Question, Answer>['find']>
  ) => Promise<ToldTree>;
  toTable: (answer: Answer) => CsvTable;
  /** What a file asks for: all, however much that is. */
  toFile: (question: Question) => Question;
}

/** `GET /keys`, `/tree` and `/summary`: what is being built, and how far it is; in JSON or as CSV files. */
export function createWorkItemsRouter(options: WorkItemsRouterOptions): Router {
  const { httpAuth, auditor, ...services } = options;
  const { credentialsOf, openAuditFor } = whoAsks({ httpAuth, auditor });
  const router = PromiseRouter();

  const answer = async <
    Question extends WorkItemsQuestion,
    Answer extends Page,
  >(
    req: Request,
    res: Response,
    { name, parse, find, tell, toTable, toFile }: ListRoute<Question, Answer>,
  ) => {
    const credentials = await credentialsOf(req);
    const asked = parse(req.url);
    const isFile = answerFormat(req) === 'csv';
    if (isFile) refusePages(req);
    const question = isFile ? toFile(asked) : asked;
    const { entity, cursor, assignees } = question;
    const read = {
      queryType: name,
      question: { entity, cursor, persons: assignees },
      credentials,
    };
    res.vary('Accept');
    if (tell && !isFile) {
      const told = await auditPersonRead(openAuditFor(req), read, () =>
        tell(services, credentials, question),
      );
      res.type('json');
      for (const chunk of told.chunks) res.write(chunk);
      res.end();
      return;
    }
    const first = await auditPersonRead(openAuditFor(req), read, () =>
      find(services, credentials, question),
    );
    if (!isFile) {
      res.json(first);
      return;
    }
    const pages = async function* pages() {
      for (let page = first; ; ) {
        yield toTable(page);
        const { nextCursor: next } = page;
        if (next === undefined) return;
        const rest = { ...question, cursor: next };
        page = await find(services, credentials, rest);
      }
    };
    const day = new Date(services.now()).toISOString();
    const about = { entity: first.entity, from: day, to: day };
    await sendCsv(res, fileName(name, about), pages());
  };

  router.get('/keys', (req, res) =>
    answer(req, res, {
      name: 'work-item-keys',
      parse: parseWorkItemKeys,
      find: getWorkItemKeys,
      toTable: keysTable,
      toFile: question => ({ ...question, limit: 100_000 }),
    }),
  );
  router.get('/tree', (req, res) =>
    answer(req, res, {
      name: 'work-tree',
      parse: parseWorkTree,
      find: getWorkTree,
      tell: tellWorkTree,
      toTable: treeTable,
      toFile: question => ({ ...question, limit: 500, allChildren: true }),
    }),
  );
  router.get('/summary', (req, res) =>
    answer(req, res, {
      name: 'work-summary',
      parse: parseWorkSummary,
      find: getWorkSummary,
      toTable: summaryTable,
      toFile: question => ({ ...question, limit: 500 }),
    }),
  );
  return router;
}
