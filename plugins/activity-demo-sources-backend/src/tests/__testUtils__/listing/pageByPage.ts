/** Reads page by page, each one a request of its own, until there is none after it. */
export async function pageByPage(
  read: (page: number) => Promise<any>,
): Promise<any[]> {
  const rows: any[] = [];
  let page: number | null = 1;
  while (page !== null) {
    const { data, paginationInfo }: any = await read(page);
    rows.push(...data);
    page = paginationInfo.next;
  }
  return rows;
}
