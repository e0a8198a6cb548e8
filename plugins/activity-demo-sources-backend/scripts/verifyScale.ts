import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ask } from './scale/ask';
import { projectQuestions, Question, siteQuestions } from './scale/questions';
import { ServedBackend } from './scale/ServedBackend';
import { walkAll, Walked, walkLinks, walkSearch } from './scale/walks';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '21.5' },
    /** Leaves out what takes minutes. */
    quick: { type: 'boolean', default: false },
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

/** Each asked of a backend that has only just started. */
async function askCold(folder: string, questions: readonly Question[]) {
  for (const question of questions) {
    const backend = await ServedBackend.start(folder, company);
    try {
      const figures = await measure(backend, question);
      print({ cold: question.name, ...figures, ...backend.memory() });
    } finally {
      await backend.stop();
    }
  }
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

async function main(folder: string): Promise<void> {
  const empty = await ServedBackend.start(folder);
  await pause(3000);
  print({ empty: 'a backend without the plugin', ...empty.memory() });
  await empty.stop();

  const backend = await ServedBackend.start(folder, company);
  try {
    const { text } = await ask(backend.url, {
      path: '/jira-cloud/rest/api/3/project/search',
    });
    const [{ key }] = JSON.parse(text).values;
    const questions = [...projectQuestions(key), ...siteQuestions()];
    const started = backend.cpu();
    await backend.hasLogged('All lives are told');
    const cpu = backend.cpu() - started;
    print({ told: 'everything', cpu, ...backend.memory() });
    for (const question of questions) {
      print({ warm: question.name, ...(await measure(backend, question)) });
    }
    print({ asked: 'first pages', ...backend.memory() });
    if (!options.quick) await walkEverything(backend);
    print({ done: 'all of it', cpu: backend.cpu(), ...backend.memory() });
    await backend.stop();
    await askCold(folder, questions);
  } finally {
    await backend.stop();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'demo-scale-'));
main(folder)
  .catch(error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }));
