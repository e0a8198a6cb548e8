/** Words of the DORA card on overview pages. */
export const doraCardMessages = {
  title: 'DORA',
  loading: 'Loading the deployments',
  failed: 'The deployments could not be read',
  refresh: 'This could not be refreshed',
  list: 'The five metrics of the last {{days}}',
  asOf: 'Last {{days}}, as of {{age}}',
  never: 'Last {{days}}, not harvested yet',
  open: 'Open deployments',
  preview: 'See what would count',
} as const;
