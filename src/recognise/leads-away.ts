import {clean} from "./entries";
import {titlesIn} from "./title-wording";

/**
 * The lines that lead to other pages, by their numbers from 0: the path to this one (首页 > 年报 > 2023年), 上一篇：… and
 * 下一篇：…, what stands behind 相关链接： or is listed under it, and whoever runs the site. Nothing of them is said of the
 * tables that stand here.
 */
export function leadingAway(lines: readonly string[]): ReadonlySet<number> {
  const away = new Set<number>();
  let open: "list" | "next" | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.length > longest || line.trim() === "") continue;
    if (open === undefined && !mayLead.test(line)) continue;
    const text = clean(line).normalize("NFKC");
    const listed = listOf.exec(text);
    const beside = neighbour.exec(text);
    if (listed !== null || beside !== null) {
      away.add(at);
      const isBare = ((listed ?? beside)?.[1] ?? "") === "";
      open = !isBare ? undefined : listed === null ? "next" : "list";
    } else if (path.test(text) || siteFoot.test(text) || markedLink.test(line)) away.add(at);
    else if (open !== undefined && (date.test(text) || titlesIn([line]).length > 0)) {
      away.add(at);
      if (open === "next") open = undefined;
    } else open = undefined;
  }
  return away;
}

/** Characters; what is longer is a paragraph. */
const longest = 200;

/** What a line that leads away has somewhere: most lines need not be looked at closely. */
const mayLead = /[上下前后][一1１]|位[置于]|面包屑|[首主]页|[链鏈]接|相[关似關]|延伸|扩展|推荐|热[门点]|最新|近期|[往历]年|往期|历史|同类|其他|友情|猜你|[主承]办|主管|运维|技术支持|网站管理|维护|版权|copyright|©|\]\(/iu;

/** - [青山镇人民政府2023年政府信息公开工作年度报告](1.html), as a page is noted down in plain text. */
const markedLink = /^[\s\-*+·•\d.]*\[[^\]]+\]\([^()]*\)\s*$/;

const neighbour = /^[^\p{Script=Han}]*[上下前后][一1](?:篇|条|页|则)(?:文章|新闻|信息|文件|公告|内容|报告)?[\])】>»]*[:：]?(.*)$/u;
const matter = "(?:链接|文章|阅读|信息|新闻|内容|报道|稿件|文档|文件|公告|资讯|年报|年度报告|报告|栏目)";
const listOf = new RegExp("^[^\\p{Script=Han}]*(?:相关|相似|延伸|扩展|推荐|热门|热点|最新|近期|往年|历年|往期|历史|同类|其他|友情|猜你喜欢)的?(?:政府信息公开|信息公开)?(?:工作)?" +
  `${matter}{1,2}(?:推荐|列表|链接)?[\\])】]?(?:[:：](.*))?$`, "u");
const path = /^[您你]?\p{Script=Han}{0,6}位置(?:[:：是为>»]|$)|^[您你]?\p{Script=Han}{0,5}位于[:：]|^面包屑|^[^\p{Script=Han}]*\p{Script=Han}{0,8}(?:首页|主页)(?:>|»|›|»|\/|→|--|-|::)/u;
const siteFoot = /^(?:(?:主办|承办|主管|运维|技术支持|网站管理|维护)(?:单位|机构|部门|方)?|版权所有|copyright|©)[:：\s]?/iu;
const date = /^[[(]?(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\])]?$/;
