import type { WorkCheck } from './WorkCheck';

/** Questions that are refused, with the status and what the message names. */
export async function checkRefusals({
  portal,
  truth,
  flavour,
  differences,
}: WorkCheck): Promise<void> {
  const { key } = truth.forest.items[0];
  const questions: [path: string, status: number, names: string][] = [
    ['tree?root=NONE-1', 404, 'NONE-1'],
    ['tree?maxDepth=0', 400, 'maxDepth'],
    ['tree?maxDepth=1000', 400, 'maxDepth'],
    ['tree?colour=red', 400, 'colour'],
    ['tree?sort=beauty', 400, 'sort'],
    ['tree?asOf=yesterday', 400, 'asOf'],
    ['tree?cursor=nonsense', 400, 'cursor'],
    ['keys?entity=component:default/nobody', 404, 'nobody'],
    ['keys?statusCategory=finished', 400, 'statusCategory'],
    ['summary?by=colour', 400, 'by'],
    [`jira/${flavour}/NONE-1`, 404, 'NONE-1'],
    [`jira/${flavour}/${key}/history?interval=hour`, 400, 'interval'],
  ];
  for (const [path, status, names] of questions) {
    const question = `activity/work-items/${path}`;
    const answer = await portal.api.send('GET', question);
    differences.same('refusals: status', path, answer.status, status);
    if (!answer.text.includes(names)) {
      differences.wrong('refusals: words', `${path}: ${answer.text}`);
    }
  }
}
