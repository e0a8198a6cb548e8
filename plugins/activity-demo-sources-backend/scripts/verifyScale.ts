import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ask } from './scale/ask';
import { projectQuestions, Question, siteQuestions } from './scale/questions';
import { Served, ServedBackend } from './scale/ServedBackend';
import { walkAll, Walked, walkLinks, walkSearch } from './scale/walks';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '21.5' },
    /** Leaves out what takes minutes. */
    quick: { type: 'boolean', default: false },
    /** Some of it: `empty`, `bare`, `backend`, `cold`. */
    only: { type: 'string', multiple: true },
  },
});
const company = {
  seed: 7,
  scale: { people: Number(options.people), months: 1 },
  clock: { start: '2026-11-16T10:00:00Z', running: false },
};

/** `yarn verify:demo`, see the README: a line of JSON for each figure. */
function print(figure: object): void {
  const [load] = loadavg();
  process.stdout.write(`${JSON.stringify({ ...figure, load })}\n`);
}

/** What an answer took: the time of a busy machine says less than that of its processor. */
async function measure(backend: ServedBackend, question: Question) {
  const before = backend.cpu();
  const { ms, text } = await ask(backend.url, question);
  const cpuMs = Math.round((backend.cpu() - before) * 1000);
  return { ms, cpuMs, bytes: text.length };
}

/** Prints how long it took until it answered. */
async function start(folder: string, served: Served): Promise<ServedBackend> {
  const from = performance.now();
  const backend = await ServedBackend.start(folder, served, company);
  const ms = Math.round(performance.now() - from);
  print({ started: served, ms, cpu: backend.cpu(), ...backend.memory() });
  return backend;
}

/** Each asked of a process that has only just begun to answer. */
async function askCold(folder: string) {
  const first = await start(folder, 'bare');
  const questions = await questionsTo(first).finally(() => first.stop());
  for (const question of questions) {
    const backend = await ServedBackend.start(folder, 'bare', company);
    try {
      const figures = await measure(backend, question);
      print({ cold: question.name, ...figures, ...backend.memory() });
    } finally {
      await backend.stop();
    }
  }
}

async function questionsTo(backend: ServedBackend): Promise<Question[]> {
  const path = '/jira-cloud/rest/api/3/project/search';
  const { text } = await ask(backend.url, { path });
  const [{ key }] = JSON.parse(text).values;
  return [...projectQuestions(key), ...siteQuestions()];
}

async function walkEverything(backend: ServedBackend): Promise<void> {
  const { url } = backend;
  const gitlab = '/gitlab/api/v4';
  const projects = JSON.parse(
    (await ask(url, { path: '/jira-cloud/rest/api/3/project' })).text,
  );
  const { text } = await ask(url, { path: '/admin/company' });
  const services: { gitlab: { projectId: number } }[] =
    JSON.parse(text).services;
  const lists = ['merge_requests', 'repository/commits', 'pipelines'];
  const ofProject = (id: number) =>
    [...lists, 'deployments'].map(list => () => {
      const path = `${gitlab}/projects/${id}/${list}?per_page=100`;
      return walkLinks(url, path);
    });
  const walks: Record<string, () => Promise<Walked>> = {
    'jira ids of the site by key': () =>
      walkSearch(url, {
        jql: 'created >= "2000-01-01" order by key',
        fields: ['id'],
        maxResults: 1000,
      }),
    'jira project by project, with changelogs': () =>
      walkAll(
        projects.map(
          (project: { key: string }) => () =>
            walkSearch(url, {
              jql: `project = "${project.key}" order by updated asc`,
              fields: ['*all'],
              expand: 'changelog',
              maxResults: 100,
            }),
        ),
      ),
    'jira the site by update, a month': () =>
      walkSearch(url, {
        jql: 'updated >= -30d order by updated asc',
        fields: ['*navigable'],
        maxResults: 100,
      }),
    'gitlab merge requests of the site': () =>
      walkLinks(
        url,
        `${gitlab}/merge_requests?scope=all&order_by=updated_at&per_page=100`,
      ),
    'gitlab project by project: merge requests, commits, pipelines, deployments':
      () => walkAll(services.flatMap(each => ofProject(each.gitlab.projectId))),
  };
  for (const [walked, walk] of Object.entries(walks)) {
    const from = performance.now();
    const { pages, rows, slowestMs } = await walk();
    const seconds = Math.round((performance.now() - from) / 100) / 10;
    const counts = { seconds, pages, rows, slowestMs };
    print({ walked, ...counts, ...backend.memory() });
  }
}

/** First pages and then all pages of one process, with its memory. */
async function askWarm(folder: string, served: Served): Promise<void> {
  const backend = await start(folder, served);
  try {
    for (const question of await questionsTo(backend)) {
      const figures = await measure(backend, question);
      print({ warm: question.name, served, ...figures });
    }
    print({ asked: 'first pages', served, ...backend.memory() });
    if (!options.quick) await walkEverything(backend);
    const cpu = backend.cpu();
    print({ done: 'all of it', served, cpu, ...backend.memory() });
  } finally {
    await backend.stop();
  }
}

async function measureEmpty(folder: string): Promise<void> {
  const empty = await start(folder, 'empty');
  await pause(3000);
  print({ empty: 'a backend without the plugin', ...empty.memory() });
  await empty.stop();
}

async function main(folder: string): Promise<void> {
  const parts: Record<string, () => Promise<void>> = {
    empty: () => measureEmpty(folder),
    bare: () => askWarm(folder, 'bare'),
    backend: () => askWarm(folder, 'backend'),
    cold: () => askCold(folder),
  };
  for (const [part, run] of Object.entries(parts)) {
    if (options.only?.includes(part) ?? true) await run();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'demo-scale-'));
main(folder)
  .catch(error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }));
