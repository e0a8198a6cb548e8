import { whyNoDeployments } from './whyNoDeployments';

const ref = 'component:default/web';
const web = {
  ref,
  definition: { by: 'default', entries: 'default' as const },
  isMapped: true,
  isHarvested: true,
  isSettled: true,
};
const jobs = { by: ref, entries: [{ job: 'ship*' }] };

it.each([
  ['none-configured', 'Nobody has said', web],
  ['none-matched', 'job=ship*', { ...web, definition: jobs }],
  [
    'none-matched',
    'the configuration',
    { ...web, definition: { ...jobs, by: 'config' } },
  ],
  [
    'none-configured',
    'not deployed',
    {
      ...web,
      definition: { by: ref, entries: 'none' as const },
      isMapped: false,
    },
  ],
  [
    'not-mapped',
    'gitlab.com/project-slug',
    { ...web, isMapped: false, isSettled: false },
  ],
  ['settling', 'ask again', { ...web, isSettled: false, isHarvested: false }],
  ['not-harvested', 'harvest', { ...web, isHarvested: false }],
])('%s: %s', (code, words, service) => {
  const why = whyNoDeployments(service);
  expect(why.code).toBe(code);
  expect(why.message).toContain(words);
  expect(why.message).toContain(ref);
});
