/**
 * The id of what stands for the whole of a site among its projects, whose ids are numbers: boards, issue types and what is
 * reached from the roots of a hierarchy belong to no project alone.
 */
export const siteProjectId = 'site';
