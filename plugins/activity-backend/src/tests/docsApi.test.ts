import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { compileFunction } from 'node:vm';
import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import ts from 'typescript';
import { sourcesModule } from './sourcesModule';
import { startPlugin } from './startPlugin';
import { trackerOfDocs } from './trackerOfDocs';

const page = resolve(__dirname, '../../../../docs/api.md');

/** What an example prints: text, or a part of it as JSON. */
interface Printed {
  language: 'json' | 'text';
  text: string;
}

/** An example, and what it prints if the page says so. */
interface Example {
  heading: string;
  language: 'bash' | 'ts';
  code: string;
  printed?: Printed;
}

/** The examples of the page in order. */
function readExamples(): Example[] {
  const examples: Example[] = [];
  let heading = '';
  const parts = /^## (.*)$|^```(\w+)\n([\s\S]*?)^```$/gm;
  for (const [, title, language, text] of readFileSync(page, 'utf8').matchAll(
    parts,
  )) {
    if (title !== undefined) heading = title;
    if (language === 'bash' || language === 'ts') {
      examples.push({ heading, language, code: text });
    }
    if (language === 'json' || language === 'text') {
      examples[examples.length - 1].printed = { language, text };
    }
  }
  return examples;
}

async function runScript(code: string, env: NodeJS.ProcessEnv) {
  const script = `curl() { command curl --silent --show-error --noproxy '*' "$@"; }\n${code}`;
  const args = ['-euo', 'pipefail', '-c', script];
  const { stdout } = await promisify(execFile)('bash', args, {
    env: { PATH: process.env.PATH, ...env },
  });
  return stdout;
}

/** Runs a module, with the packages of this repository as other code gets them. */
async function runModule(code: string, env: NodeJS.ProcessEnv) {
  const { outputText, diagnostics } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    },
  });
  if (diagnostics?.length) throw new Error('It is no TypeScript');
  const lines: string[] = [];
  const run = compileFunction(`return (async () => { ${outputText} })();`, [
    'require',
    'exports',
    'process',
    'console',
  ]);
  const log = (...words: unknown[]) => lines.push(words.join(' '));
  await run(require, {}, { env }, { log });
  return `${lines.join('\n')}\n`;
}

describe('docs/api.md', () => {
  let backend: Awaited<ReturnType<typeof startPlugin>>;
  let env: NodeJS.ProcessEnv;
  const examples = readExamples();

  const harvest = async () => {
    const { body } = await request(backend.server)
      .post('/api/activity/harvest/runs')
      .send({ mode: 'incremental' });
    await backend.ended(body.id);
  };

  beforeAll(async () => {
    backend = await startPlugin({
      features: [sourcesModule([trackerOfDocs()], 'tracker')],
    });
    await harvest();
    env = {
      PORTAL: `http://localhost:${backend.server.port()}`,
      TOKEN: mockCredentials.service.token(),
      USER_TOKEN: mockCredentials.user.token('user:default/ada'),
    };
  });

  afterAll(async () => {
    await backend.stop();
  });

  it('has examples of both kinds', () => {
    const count = (language: string) =>
      examples.filter(example => example.language === language).length;
    expect(count('bash')).toBeGreaterThan(5);
    expect(count('ts')).toBeGreaterThan(2);
    expect(examples.every(({ printed }) => printed)).toBe(true);
  });

  it.each(
    examples.map(
      (example, index) =>
        [`${index + 1}, ${example.heading}`, example] as const,
    ),
  )('tells the truth: example %s', async (_, { language, code, printed }) => {
    // What the page has reported is counted at the end of a run at the latest.
    if (/activity\/dora|DoraClient/.test(code)) await harvest();
    const run = language === 'bash' ? runScript : runModule;
    const output = await run(code, env);
    const isJson = printed?.language === 'json';
    const read = (text: string) => (isJson ? JSON.parse(text) : { text });
    expect(read(output.replaceAll('\r', ''))).toMatchObject(
      read(printed?.text ?? ''),
    );
  });
});
