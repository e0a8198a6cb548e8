import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ListedItem } from './ListedItem';

/** What jira.js gives of a whole site; answers are as the client hands them out. */
export interface JiraListing {
  readonly site: { readonly deploymentType: string; readonly timeZone: string };
  readonly fields: readonly any[];
  /** Of projects. */
  readonly keys: readonly string[];
  readonly versions: readonly any[];
  readonly boards: readonly {
    readonly boardId: number;
    readonly issues: readonly string[];
    readonly sprints: readonly any[];
    /** The status, where a board has no sprints. */
    readonly refusal?: number;
  }[];
  /** Ids of issues, by the sprint. */
  readonly sprintIssues: Readonly<Record<string, readonly string[]>>;
  /** All issues, each time gone through in another way. */
  readonly styles: Readonly<Record<string, readonly ListedItem[]>>;
  /** Of the comments that were asked for by their ids. */
  readonly stillThere: readonly string[];
  /** What the client's own schemas object to. */
  readonly mismatches: readonly string[];
}

/**
 * Has a process of its own list a Jira Cloud.
 *
 * @param comments - ids that are asked for one by one
 */
export async function listWithJiraJs(
  url: string,
  comments: readonly number[],
): Promise<JiraListing> {
  const child = spawn(
    process.execPath,
    [
      join(__dirname, 'listWithJiraJs.mjs'),
      url,
      'harvester@tidewater.example',
      'tidewater-harvester',
      comments.join(','),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH } },
  );
  const [chunks, errors]: string[][] = [[], []];
  child.stdout.setEncoding('utf8').on('data', chunk => chunks.push(chunk));
  child.stderr.setEncoding('utf8').on('data', chunk => errors.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) {
    throw new Error(errors.join(''));
  }
  return JSON.parse(chunks.join(''));
}
