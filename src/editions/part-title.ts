/**
 * A part's title without what is put around it and says nothing else: the year, 本机关, 统计表, （无）. A year stays where it
 * is not the `own` one, if that is known.
 */
export function bareTitle(title: string, own: number | null = null): string {
  const year = own === null ? "20\\d\\d" : String(own);
  return title.replace(new RegExp(`^(?:${year}年度?的?)?(?:本(?:行政)?(?:机关|单位|部门))?`), "")
    .replace(new RegExp(`(?:统计表)?(?:\\((?:${year}年度?|无)\\))?$`), "");
}
