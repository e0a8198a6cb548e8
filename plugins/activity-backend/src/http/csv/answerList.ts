import type { Request, Response } from 'express';
import { answerFormat, refusePages } from './answerFormat';
import type { CsvTable } from './CsvTable';
import { fileName } from './fileName';
import { sendCsv } from './sendCsv';

/** What all lists have. */
type Page = Parameters<typeof fileName>[1] & { nextCursor?: string };

/** How one kind of list is answered. */
interface AnsweredList<Question, Answer> {
  /** Of the file. */
  name: string;
  question: Question;
  find: (question: Question) => Promise<Answer>;
  toTable: (answer: Answer) => CsvTable;
  /** As many as a page may have. */
  itemsPerPage: number;
}

/**
 * Answers with a page of a list as JSON, or with all of its pages as one CSV file.
 *
 * @throws InputError if a page of a file is asked for
 */
export async function answerList<
  Question extends { cursor?: string; limit: number },
  Answer extends Page,
>(
  req: Request,
  res: Response,
  list: AnsweredList<Question, Answer>,
): Promise<void> {
  const { name, question: asked, find, toTable, itemsPerPage } = list;
  const isFile = answerFormat(req) === 'csv';
  if (isFile) refusePages(req);
  const question = isFile ? { ...asked, limit: itemsPerPage } : asked;
  const first = await find(question);
  res.vary('Accept');
  if (!isFile) {
    res.json(first);
    return;
  }
  const pages = async function* pages() {
    for (let page = first; ; ) {
      yield toTable(page);
      const { nextCursor: cursor } = page;
      if (cursor === undefined) return;
      page = await find({ ...question, cursor });
    }
  };
  await sendCsv(res, fileName(name, first), pages());
}
