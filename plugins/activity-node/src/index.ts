/**
 * The source contract of Activity Insights: what a module implements, and where it registers.
 *
 * @packageDocumentation
 */
export * from './records';
export * from './source';
export * from './SourceError';
export * from './extensionPoint';
