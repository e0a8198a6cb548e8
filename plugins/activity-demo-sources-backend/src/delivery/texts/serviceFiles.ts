import { Random } from '../../chance';
import { Service } from '../../model';
import { File } from '../objects/FileTree';
import { slug } from './slug';

/** The files of a service as they are at first. None is added or removed later, only contents change. */
export function firstFiles(service: Service): File[] {
  const area = areaOf(service);
  return [
    { path: '.gitlab-ci.yml', content: 'stages: [check, build, deploy]\n' },
    { path: 'CHANGELOG.md', content: 'Nothing was released yet.\n' },
    {
      path: 'README.md',
      content: `# ${service.name}\n\n${service.description}\n`,
    },
    { path: 'docs/operations.md', content: 'Ask the team.\n' },
    { path: 'package.json', content: `{ "name": "${service.id}" }\n` },
    { path: `src/${area}/plan.ts`, content: 'export const plan = 0;\n' },
    { path: `src/${area}/store.ts`, content: 'export const store = 0;\n' },
    { path: 'src/index.ts', content: `export * from './${area}/plan';\n` },
    { path: 'src/routes.ts', content: 'export const routes = 0;\n' },
    { path: 'test/plan.test.ts', content: 'export const cases = 0;\n' },
  ];
}

/** What a service's code is about, in one word: the scope of its commit messages, a folder of its sources. */
export function areaOf(service: Service): string {
  return slug(service.name, 1);
}

/** What one commit does: new contents for one or two files, with no line that any other content has. */
export function drawPatch(service: Service, random: Random): File[] {
  const area = areaOf(service);
  const sources = [
    `src/${area}/plan.ts`,
    `src/${area}/store.ts`,
    'src/routes.ts',
    'src/index.ts',
  ];
  const path = random.percent(80)
    ? random.pick(sources)
    : random.pick(['README.md', 'docs/operations.md', '.gitlab-ci.yml']);
  const patch = [{ path, content: drawContent(random) }];
  if (random.percent(30)) {
    patch.push({ path: 'test/plan.test.ts', content: drawContent(random) });
  }
  return patch;
}

/** One to twelve lines. */
export function drawContent(random: Random): string {
  const mark = random.hex(8);
  const lines = 1 + Math.min(random.below(12), random.below(16));
  let content = '';
  for (let line = 1; line <= lines; line++) {
    content += `export const slot${line} = '${mark}';\n`;
  }
  return content;
}
