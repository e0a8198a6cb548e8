import type { BenchSession } from './BenchSession';

/** Says how the backend and its database are reached, and waits until somebody interrupts, see `Closing`. */
export async function serveSession(session: BenchSession): Promise<void> {
  const { backend, database } = session;
  session.tell(
    [
      `database  ${database.address}`,
      `backend   ${backend.baseUrl}/api/activity`,
      `process   ${backend.pid}`,
      `try       curl -s -H 'Authorization: Bearer ${backend.token}' '${backend.baseUrl}/api/activity/heatmap?timezone=Asia/Kolkata'`,
      'Ctrl-C ends it',
    ].join('\n'),
  );
  await new Promise(() => {});
}
