import type {Language} from "../../editions/names";

/**
 * Say what the spreadsheet's own buttons and fields are, which have pictures for names: for who hears the page. Parts that
 * open something are buttons, whatever element Univer made them of. Gives the way to stop.
 */
export function nameControls(container: HTMLElement, language: () => Language): () => void {
  const name = () => {
    const words = language() === "zh-CN" ? zh : en;
    for (const control of container.querySelectorAll<HTMLElement>("button, a, input, [aria-haspopup]")) {
      const isField = control instanceof HTMLInputElement;
      if (!isField && !(control instanceof HTMLButtonElement)) {
        // Around a button of its own it is none, and says nothing of what that opens.
        if (control.querySelector("button, input, [tabindex='0']") === null) set(control, "role", "button");
        else for (const said of ["role", "aria-expanded", "aria-haspopup"]) control.removeAttribute(said);
        if (!control.hasAttribute("role")) continue;
      }
      const isNamed = (control.textContent ?? "").trim() !== "" || (control.hasAttribute("aria-label") && !control.dataset.named);
      if (isNamed || (isField && (control.type === "checkbox" || control.labels?.length))) continue;
      control.dataset.named = "true";
      set(control, "aria-label", nameOf(control, words));
    }
    // Roles that there are none of.
    for (const part of container.querySelectorAll("[role=track], [role=handle]")) part.removeAttribute("role");
    for (const canvas of container.querySelectorAll("canvas[tabindex='1']")) canvas.setAttribute("tabindex", "0");
    document.querySelectorAll("section[data-react-aria-top-layer]").forEach((section, at) =>
      set(section, "aria-label", `${words.notices} ${at + 1}`));
  };
  const watch = new MutationObserver(name);
  watch.observe(container, {childList: true, subtree: true});
  name();
  return () => watch.disconnect();
}

function set(element: Element, attribute: string, value: string): void {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

/** By its command, or else by where it stands. */
function nameOf(control: HTMLElement, words: typeof zh): string {
  const command = control.closest<HTMLElement>("[data-u-command]")?.dataset.uCommand ?? "";
  const known = words.commands.find(([part]) => command.includes(part))?.[1];
  if (known !== undefined) return known;
  const place = places.find(([selector]) => control.closest(selector) !== null)?.[1];
  if (place === "sheetBar") {
    return document.querySelector("[data-u-comp=sheet-bar-append-button]") === control ? words.addSheet : words.allSheets;
  }
  return place === undefined ? words.other : words[place];
}

const places = [
  ["[data-u-comp=sheet-bar-append-button]", "sheetBar"],
  ["[data-u-comp=defined-name]", "cell"], ["[data-u-comp=defined-name-container]", "cell"],
  ["[data-u-comp=formula-bar]", "content"], ["[data-u-comp=headerbar]", "format"],
] as const;

const zh = {
  commands: [
    ["undo", "撤销"], ["redo", "重做"], ["format-painter", "格式刷"], ["clear-selection", "清除格式"],
    ["font-family", "字体"], ["font-size", "字号"], ["fontsize", "字号"], ["font-increase", "增大字号"], ["font-decrease", "减小字号"],
    ["bold", "加粗"], ["italic", "斜体"], ["underline", "下划线"], ["stroke", "删除线"], ["text-color", "文字颜色"],
    ["background", "填充颜色"], ["border", "边框"], ["merge", "合并单元格"], ["horizontal", "水平对齐"], ["vertical", "垂直对齐"],
    ["wrap", "自动换行"], ["rotation", "文字方向"], ["gridlines", "网格线"], ["numfmt", "数字格式"],
  ] as readonly (readonly [string, string])[],
  addSheet: "新增工作表",
  allSheets: "全部工作表",
  cell: "所在的格",
  content: "格里的内容",
  format: "更多格式",
  other: "显示比例",
  notices: "通知",
};

const en: typeof zh = {
  commands: [
    ["undo", "Undo"], ["redo", "Redo"], ["format-painter", "Format painter"], ["clear-selection", "Clear format"],
    ["font-family", "Font"], ["font-size", "Size"], ["fontsize", "Size"], ["font-increase", "Larger"], ["font-decrease", "Smaller"],
    ["bold", "Bold"], ["italic", "Italic"], ["underline", "Underline"], ["stroke", "Strike through"], ["text-color", "Text colour"],
    ["background", "Fill colour"], ["border", "Borders"], ["merge", "Merge cells"], ["horizontal", "Align across"], ["vertical", "Align down"],
    ["wrap", "Wrap"], ["rotation", "Rotation"], ["gridlines", "Gridlines"], ["numfmt", "Number format"],
  ],
  addSheet: "Add a sheet",
  allSheets: "All sheets",
  cell: "Cell",
  content: "What the cell holds",
  format: "More formats",
  other: "Zoom",
  notices: "Notices",
};
