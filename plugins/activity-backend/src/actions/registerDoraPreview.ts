import { parseDoraPreview } from '../http/parse/parseDoraLists';
import { getDoraPreview } from '../usecases/dora/getDoraPreview';
import { reasonOf } from './flowQuestionParameters';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { toQuery } from './questionParameters';

/** What a definition of deployments makes of the last runs of a service. */
export function registerDoraPreview({
  actionsRegistry,
  services,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'preview-deployments',
    title: 'What counts as a deployment of a service',
    description:
      'Shows which of the last runs of a service count as deployments and why, which work items are incidents, and which names there are to choose from; by the definition that holds, or by one that is tried. It changes nothing.',
    attributes: readsOnly,
    schema: {
      input: z =>
        z
          .object({
            entity: z
              .string()
              .describe(
                'Ref of a Component (a service), such as component:default/web',
              ),
            deployments: z
              .string()
              .optional()
              .describe(
                'A definition to try, in the words of the annotation activity-insights/deployments, such as environment=prod-*&job=deploy*, release=v*; none, or default',
              ),
            incidents: z
              .string()
              .optional()
              .describe(
                'Rules of incidents to try, in the words of the annotation activity-insights/incidents, such as type=Incident, label=outage&project=OPS',
              ),
            timezone: z.string().optional(),
            limit: z
              .number()
              .int()
              .positive()
              .optional()
              .describe('How many runs; 50 if left out'),
          })
          .strict(),
      output: z => {
        const names = z.array(z.object({ name: z.string(), runs: z.number() }));
        return z.object({
          component: z.string(),
          timezone: z.string(),
          dataAsOf: z.string().nullable(),
          definition: z.object({
            by: z.string(),
            deployments: z.string(),
            incidentsBy: z.string(),
            incidents: z.string(),
            hotfixes: z.string(),
          }),
          isTrial: z.boolean(),
          ignored: z.array(z.string()).describe('Parts not understood'),
          runs: z
            .array(
              z
                .object({
                  kind: z.string(),
                  name: z.string(),
                  status: z.string(),
                  at: z.string(),
                  counts: z.boolean(),
                  why: reasonOf(z),
                  deployment: z
                    .string()
                    .nullable()
                    .describe('Runs of one deployment have the same'),
                })
                .passthrough(),
            )
            .describe('The latest first'),
          deployments: z.number().describe('How many these runs are'),
          choices: z.object({
            environments: z.array(
              z.object({
                name: z.string(),
                tier: z.string().nullable(),
                runs: z.number(),
              }),
            ),
            jobs: names,
            pipelines: names,
            releases: names,
            tags: names,
          }),
          incidents: z.array(
            z
              .object({
                key: z.string(),
                title: z.string(),
                beganAt: z.string(),
                resolvedAt: z.string().nullable(),
                deployment: z.string().nullable(),
                why: reasonOf(z),
              })
              .passthrough(),
          ),
          notes: z.array(reasonOf(z)),
        });
      },
    },
    action: async ({ input, credentials }) => ({
      output: await getDoraPreview(
        services,
        credentials,
        parseDoraPreview(toQuery('/preview', input)),
      ),
    }),
  });
}
