import {canonicalUnit} from "../../filing/unit-name";
import type {IsDomain} from "./left-out";
import {endOf} from "./numbers";
import type {WhoseNamed} from "./tokens";

/**
 * The subjects that are not the reporting unit: one above or beside it (县财政局收到…), a wider or a narrower whole (全县,
 * of a town), what belongs to it (下属事业单位). A name counts only where what it does is counted: 经县政府批准 names
 * nobody's figures.
 * @param unit the name of the unit that reports; where it is not known only what is surely another's is taken for that
 */
export function whoseNamed(unit: string | undefined): WhoseNamed {
  const own = unit === undefined ? undefined : ownOf(canonicalUnit(unit));
  /** Up to where the text last asked of is known to hold such a letter. */
  let [known, until] = ["", 0];
  return (text, at) => {
    mayName.lastIndex = at;
    if ((at >= until || text !== known) && !mayName.test(text)) return undefined;
    if (mayName.lastIndex > at) [known, until] = [text, mayName.lastIndex];
    for (const [pattern, isOwn] of subjects) {
      pattern.lastIndex = at;
      const name = pattern.exec(text)?.[1];
      if (name === undefined || isOwn(name, own) || endOf(againstOwn, text, at + name.length) !== undefined) continue;
      const isOfOwn = isOwn === isOwnPart || isOwn === isOfLevel || (isOwn === isTowns && !isOwnPart(name, own));
      const isBody = isOwn === isOwnName && isOfBureau(name, own);
      return {is: "others", to: at + name.length, ...(isOfOwn || isBody) && {isOfOwn: true as const}, ...isBody && {isBody}};
    }
    // 各县区556件，市直部门132件，全市共计688件.
    if (own === undefined) return undefined;
    const all = wholeNamed.exec(text.slice(at, at + 16))?.[1];
    if (all !== undefined && isOwnWhole(all, own)) return {is: "own", to: at + all.length};
    const joint = /[省市县区州]$/.test(own) ? endOf(allNamed, text, at) : undefined;
    return joint === undefined ? undefined : {is: "own", to: joint};
  };
}

/** 青川县 of its government, all of it; 青川县人民政府办公室 reports by itself. */
const ownOf = (name: string): string => /办公[室厅]$/.test(name) ? name : shortOf(name);

type IsOwn = (name: string, own: string | undefined) => boolean;

const acts = "(?:发生|引发|被申请|被提起|被诉|收到|收悉|接到|接收|受理|办理|办结|答复|处理|新收|制发|制定|出台|印发|废止|作出|做出|实施|查处|收取|协助|通报|反馈|统计|代为|审理|立案|查结|审结|结案|查办|查获|出具|办件)";
const nouns = "(?:政府信息公开申请|信息公开申请|依申请公开|申请|行政复议|行政诉讼|行政许可|行政处罚|行政强制|规范性文件|行政事业性收费|复议|诉讼)";
/** 2024年共, 全年累计; a year is one letter. */
const between = "[共总累合计已也还就新另\\ue000-\\ue003年全度依法]{0,8}";
/** 在我镇. */
const where = "(?:[在从于][^,。;:()\\d在从于]{1,8}?)?";
const bodies = "(?:人民政府|政府|办事处|管委会|委员会|办公室|法院|事业单位|单位|部门|机关|站所|中心|服务站|机构|街道|社区|[局委厅办处所站院队镇乡县区市省州村])";
/** No part of a name: prepositions, stops, numbers. */
const letter = "[^,。;:!?|()\\d、向对被由以经因在从于按据给为与和及把将\\ue000-\\ue003]";

/** 县政府出台9件，县政府及部门合计76件: what is said of the one is a part of all; 规章 are made by no other. */
const governmentBesideAll = new RegExp(`([省市县区州](?:人民)?政府(?:本级)?)${between}(?:${acts})(?![^,。;]{0,6}规章)` +
  "(?=[^。]{0,80}(?:全[省市县区州]|政府(?:本级)?[及和与、][^,。;:\\d]{0,6}(?:部门|单位))[^。,;\\d]{0,24}\\d)", "y");
/** 县政府(含县政府办公室)制发: not its departments. */
const governmentAndOffice = new RegExp(
  `([省市县区州](?:人民)?政府\\(?[含及和与、][省市县区州]?(?:人民)?政府办公[室厅]\\)?)${between}(?:${acts})`, "y");

const subjects: readonly (readonly [RegExp, IsOwn])[] = [
  [new RegExp(`((?:[本我][镇乡街局委县区市省厅])?(?:其[他它]|下属|所属|直属|[局县市区院]属|下辖|派出|辖区内?|村级|兄弟|上级|各村)的?\\d{0,4}[个家]?${letter}{0,10}?(?:${bodies}|医院|学校|企业|公司))${between}的?(?:${acts}|${nouns}|公开|发布)`, "y"), () => false],
  [new RegExp(`((?:下属|所属|直属|下辖|派出)的?${letter}{1,10}?)${between}(?:${acts})`, "y"), () => false],
  [new RegExp(`(全(?:[国省市县区州镇乡]${letter}{0,6})?系统)(?:各级|各)?(?:\\d{1,4}[个家](?:单位|部门))?${between}(?:${acts}|${nouns})`, "y"), () => false],
  [new RegExp(`(全(?:国|省|市|县|区|州|镇|乡|街道?)(?:各?${letter}{0,6}?${bodies})?)${between}(?:${acts}|${nouns})`, "y"), isOwnWhole],
  [new RegExp(`((?:全?[省市县区州])?(?:\\d{1,4}|各)个?(?:乡镇(?:街道)?|镇街|镇乡|街道|乡|镇))${between}(?:${acts}|${nouns})`, "y"), isTowns],
  [new RegExp(`((?:各|[省市县区州][直级]|[省市县区州](?:人民)?政府(?:各|所属|组成|工作)*)?(?:部门|乡镇街道|乡镇|镇街|街道|县\\(市、?区\\)|县\\(区\\)|区\\(县\\)|县市区|县区)(?:\\((?:街道|乡镇)\\))?)${between}(?:${acts})`, "y"), isOwnPart],
  [new RegExp(`(${letter}{1,16}?${bodies})${between}${where}(?:${acts})`, "y"), isOwnName],
  [new RegExp(`((?:${letter}{1,12}?${bodies}[、和及与]){1,6}${letter}{1,12}?${bodies})(?:分别|各自?)?${between}(?:${acts})`, "y"), areOwnNames],
  [new RegExp(`(${letter}{0,10}?(?:服务中心|服务大厅|办事大厅|窗口))${between}(?:${acts})`, "y"), isOwnCounter],
  [/((?:[省市县区州]级?)?(?:人民)?政府)(?=规范性文件)/y, isOwnGovernment],
  [governmentBesideAll, isOfLevel],
  [governmentAndOffice, isOfLevel],
  [new RegExp(`([省市县区州](?:(?:人民)?政府)?本级)${between}(?:${acts})`, "y"), isOfLevel],
  [/([省市县区州](?:人民)?政府)共?(?=被(?:申请|提起|诉))/y, isOfLevel],
  [new RegExp(`((?:${letter}|、){0,12}?企事业单位)${between}(?:${acts}|${nouns}|公开|发布)`, "y"), () => false],
  [new RegExp(`(${letter}{2,10}领域)${between}(?:${acts}|${letter}{0,6}${nouns})`, "y"), isOwnDomain],
  [/([省市县区州]级)(?=[^。]*全[省市县区州])/y, isOfLevel],
  [new RegExp(`([省市县区州乡镇村]{1,2}级?层面)${between}(?:${acts}|${nouns})`, "y"), () => false],
  [new RegExp(`(?:以|经)(${letter}{1,12}?${bodies})名义`, "y"), isOwnName],
  [/以([省市县区州](?:人民)?政府(?:[和及、与][^,。;:()\d]{1,10})?)名义/y, isOfLevel],
];

/** One of the letters that each of them holds before the clause ends; most clauses hold none. */
const mayName = new RegExp("[^,。;:!?|()局委厅办处所站院队镇乡县区市省州村府会位门关心构室道街属辖出领层口企系国校司]{0,48}" +
  "[局委厅办处所站院队镇乡县区市省州村府会位门关心构室道街属辖出领层口企系国校司]", "y");

/** 法院受理以我局为被告的信息公开诉讼: the unit's, whoever heard them. */
const againstOwn = /[共已也还新\ue000]*(?:受理|审理|办理|处理)(?:针对[我本]|以[我本][^,。;\d]{1,4}为被(?:告|申请人)的)(?=[^,。;\d]{0,8}信息公开)/y;

const wholeNamed = /^(全(?:省|市|县|区|州|镇|乡|街道?)(?:各级)?各?(?:部门|单位|行政机关)?)(?=[共合总累]计?[为有达]?\d|[共合总累]计?(?:新?收|收到|受理|办理|办结|作出|制发))/;

/** 县政府及各部门, of a county. */
const allNamed = /[省市县区州](?:人民)?政府(?:本级)?[及和与、]其?(?:各|所属|县直|市直|区直|组成|工作|职能)*(?:部门|单位)(?:[、和及]各?(?:县市区|县区|区县|乡镇|镇街|[区县]))?/y;

/** 市级 is a part where a city goes on to 全市. */
function isOfLevel(_: string, own: string | undefined): boolean {
  return own === undefined || !/[省市县区州]$/.test(own);
}

/** 全镇, of a town; where another whole is the unit's own, as 全局 of a bureau, it is no pattern's. */
function isOwnWhole(name: string, own: string | undefined): boolean {
  if (own === undefined) return name !== "全国";
  return own.endsWith(name.charAt(1) === "街" ? "街道" : name.charAt(1));
}

/** Towns of a county: none is the unit. */
function isTowns(): boolean {
  return false;
}

/** 部门收到640件 beside 县政府本级收到103件: a part of a county. */
function isOwnPart(_: string, own: string | undefined): boolean {
  return own === undefined || !/[省市县区州]$/.test(own);
}

/** 便民服务中心: what is done at a counter is a part of what a unit decides, unless it is the unit. */
function isOwnCounter(name: string, own: string | undefined): boolean {
  return own === undefined || own.endsWith(shortOf(canonicalUnit(name)));
}

/** 政府规范性文件, of a government; not of its bureaus. */
function isOwnGovernment(_: string, own: string | undefined): boolean {
  return own === undefined || !/[局委厅办]$/.test(own);
}

/** 市场监管领域, of a 市场监督管理局; of any unit what all of its reports are about. */
function isOwnDomain(name: string, own: string | undefined): boolean {
  return own === undefined || /公开|依申请/.test(name) || isWithin(name.slice(0, -2), own);
}

/** 县政府, of a county; 县教体局, of its 教育和体育局; 我局, 镇党政办. */
function isOwnName(name: string, own: string | undefined): boolean {
  if (/^(?:[我本该]|全)/.test(name) || /复议机关$/.test(name) || ownAtEnd.test(name)) return true;
  // 平川县各级行政机关, of a county.
  const ofLevels = /^(.*[省市县区州]|)各级(?:行政|政府)?(?:机关|部门|单位|政府)$/.exec(name)?.[1];
  if (ofLevels !== undefined) return own === undefined || (/[省市县区州]$/.test(own) && own.endsWith(ofLevels));
  const said = shortOf(canonicalUnit(name));
  // 市局机关, of a city's bureau.
  if (/^[省市县区州][局委](?:机关|本级)?$/.test(name)) return own === undefined || own.endsWith(name.charAt(1)) || /[局委厅]/.test(own);
  if (/(?:站所|司法所|派出所|法院)$/.test(said)) return false;
  if (own === undefined || /^(?:行政|[局委厅办院校镇乡区县市省])?(?:本级|机关|单位|部门|办公室|办|政府|处|所|局|中心)$/.test(said)) return true;
  // 县政府办公室 beside the county's departments is a part of the county.
  if (/办(?:公室)?$/.test(name) && /[省市州县区]$/.test(own) && /政府/.test(name)) return false;
  if (own.endsWith(said) || said.endsWith(own)) return true;
  const office = /^(.*[镇乡道县区市局委])(?:党政(?:综合)?)?(?:办|办公室)$/.exec(said)?.[1];
  if (office !== undefined && own.endsWith(office)) return true;
  // A town's 综合执法队 is the town; a county's bureau reports by itself.
  const isSmall = /[镇乡道]$/.test(own);
  if (isSmall && (own.endsWith(said.charAt(0)) || !/[局委厅国省市州县区镇乡]/.test(said))) return true;
  // 高新区, of a 高新技术产业开发区.
  if (/区$/.test(said) && /(?:开发|产业|试验|示范|合作|保税|新)区$/.test(own) && isWithin(said, own)) return true;
  return !/政府$/.test(name) && /[局委厅办]/.test(own) && (isWithin(said, own) || isWithin(own, said));
}

/** 执法支队, of a bureau: a part of it. */
const isOfBureau = (name: string, own: string | undefined): boolean =>
  own !== undefined && /[局委厅]$/.test(own) && ownBodies.test(name) && !/[局委厅]/.test(name);

/** What a bureau is made of. */
export const ownBodies = /(?:[支大中总]队|分队|[站所科股]|中心)$/;

/** 县交通运输局、县农业农村局: none of them is the unit; 市政府及其部门 is. */
function areOwnNames(names: string, own: string | undefined): boolean {
  return own === undefined || names.split(/[、和及与]/).some((name) => isOwnName(name, own));
}

/** 年内我镇, 一年来本局, 复议机关均维持我局. */
const ownAtEnd = /(?:[内来间里后初底年]|维持|撤销|支持|驳回)[我本](?:街道|机关|单位|[镇乡街局委办厅院校处所县区市省州旗])$/;

/** 卫生 of a 卫生健康委员会, 交通 of a 交通运输局: what is so called is all that it decides; 文化 of a 文化广电旅游局 is not. */
export function domainOf(unit: string | undefined): IsDomain {
  const stem = unit === undefined ? "" : canonicalUnit(unit).replace(/(?:委员会|管理局|办公室|[局委厅办])$/, "").replace(/^.*[县市区省州盟旗]/, "");
  const full = unit === undefined ? "" : canonicalUnit(unit);
  return (name) => (name.length * 2 >= stem.length && isWithin(name, stem)) ||
    (name.length > 1 && name.length < 5 && full.endsWith(canonicalUnit(`${name}局`)));
}

/** 青川县人民政府, 青川县人民政府办公室 and 青川县 alike. */
const shortOf = (name: string): string =>
  name.replace(/(?<=.)(?:人民)?政府(?:办公[室厅])?$/, "").replace(/(?<=街道)办(?:事处)?$|(?<=区)管(?:理)?委(?:员)?会$/, "");

/** Whether the letters of a short name stand in a long one in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const one of long) if (one === short.charAt(at)) at += 1;
  return at === short.length;
}
