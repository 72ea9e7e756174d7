import {readFileSync} from "node:fs";
import {join} from "node:path";
import {checkManifest} from "../../tools/manifest/check-manifest";
import {surroundings} from "../../tools/validate";

const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
const wrongs = (text: string) => checkManifest(text, surroundings);
/** The manifest with something done to it that must change it. */
const doctored = (from: string | RegExp, to: string): string => {
  const text = manifest.replace(from, to);
  expect(text).not.toBe(manifest);
  return text;
};

test("our manifest is one that Office takes", () => {
  expect(wrongs(manifest)).toEqual([]);
});

test.each<[string, string | RegExp, string, RegExp]>([
  ["a tag left open", "</Hosts>", "", /不是格式正确的 XML/],
  ["no GUID", /<Id>.*<\/Id>/, "<Id>gouji</Id>", /GUID/],
  ["a version of three parts", /<Version>.*<\/Version>/, "<Version>1.0.0</Version>", /四段数字/],
  ["another default language", "<DefaultLocale>zh-CN", "<DefaultLocale>en-US", /zh-CN/],
  ["elements out of order", /(<ProviderName>.*<\/ProviderName>)\s*(<DefaultLocale>.*<\/DefaultLocale>)/, "$2$1",
    /第 \d+ 行：<OfficeApp> 里的顺序不对，此处应为 <ProviderName>/],
  ["a label before its tab's groups", /(<CustomTab[^>]*>)([^]*)(<Label resid="Tab.Label"\/>)/, "$1$3$2", /<CustomTab> 里的顺序不对/],
  ["a newer API than the floor", 'MinVersion="1.13"', 'MinVersion="1.14"', /LTSC 2021/],
  ["a required element gone", /<Permissions>.*<\/Permissions>/, "", /缺 <Permissions>/],
  ["more rights than needed", "ReadWriteDocument", "ReadWriteMailbox", /不多要权限/],
  ["a resource that nobody defined", 'resid="Check.Tip"', 'resid="Checks.Tip"', /没有定义资源 Checks.Tip/],
  ["a label that is a long text", '<Label resid="Check.Label"', '<Label resid="Check.Tip"', /没有定义资源 Check.Tip/],
  ["a resource defined twice", 'String id="Open.Label"', 'String id="Check.Label"', /定义了两次/],
  ["a resource name too long", /Fill\.Group/g, "F".repeat(33), /1 至 32 个字符/],
  ["a tip too long", "按勾稽关系校核，", "按勾稽关系校核，".repeat(40), /1 至 250 个字符/],
  ["a label without English", '<bt:Override Locale="en-US" Value="Clear marks"/>', "", /en-US/],
  ["an override of the default language", 'Locale="en-US" Value="Gouji is ready"', 'Locale="zh-CN" Value="好"', /en-US/],
  ["an address without encryption", "https://localhost:3000/ribbon.html", "http://localhost:3000/ribbon.html", /https/],
  ["a page that is not built", "/ribbon.html", "/commands.html", /没有 commands.html/],
  ["a screen that is not there", "#check", "#checks", /没有“checks”这一页/],
  ["a command that is not there", "<FunctionName>unmark", "<FunctionName>erase", /没有登记命令 erase/],
  ["a picture in the wrong size", "/insert-16.png", "/insert-20.png", /图标应为 16×16，文件是 20×20/],
  ["a picture that is not there", "/insert-16.png", "/inserts-16.png", /没有图标文件/],
  ["a domain with a slash at its end", /(?=<Hosts>)/, "<AppDomains><AppDomain>https://host/</AppDomain></AppDomains>", /<AppDomain> 应为/],
  ["a domain with a path", /(?=<Hosts>)/, "<AppDomains><AppDomain>https://host/gouji</AppDomain></AppDomains>", /不带路径/],
  ["two parts of one name", 'id="Gouji.Open"', 'id="Gouji.Insert"', /“Gouji.Insert”用了两次/],
  ["a name too long", 'id="Gouji.Open"', `id="${"G".repeat(126)}"`, /1 至 125 个字符/],
  ["help that is none", "/support.html", "/index.html", /求助说明/],
  ["an action of another kind", 'xsi:type="ExecuteFunction"', 'xsi:type="OpenPage"', /ShowTaskpane 或 ExecuteFunction/],
  ["an icon without a size that is required", /<bt:Image size="80" resid="Check.80"\/>/, "", /缺 80 像素/],
])("finds %s", (_, from, to, why) => {
  expect(wrongs(doctored(from, to)).join("\n")).toMatch(why);
});
