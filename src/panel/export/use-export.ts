import {useMemo, useState} from "react";
import type {Filing} from "../../filing/filing";
import type {AnnexFormat, Copying, ExportFormat} from "../../formats/format";
import {toBytes, writeFiling} from "../../formats/offered";
import {xlsx} from "../../formats/index";
import type {Host} from "../../hosts/host";
import {type Gate, gateOf, isOpen} from "../../remarks/standing";
import {asRemarked} from "../../remarks/left-over";
import {notCompared} from "../../reconcile/against-last";
import {sayLeftOut} from "../../reconcile/say";
import {refuseExplanation} from "../../remarks/refuse-explanation";
import {annexOf} from "../../remarks/annex";
import type {Remarks} from "../../filing/remarks";
import type {Against, Report} from "../check/tables-in";
import {areMeant, meantBy} from "../check/tables-meant";
import type {Check} from "../check/use-check";
import type {Messages} from "../messages";
import {exportName} from "../download";
import {handOut, sayHandedOut} from "../hand-out";
import type {KeptRemarks} from "../remarks/use-remarks";
import {useWords} from "../words/use-words";
import {copy} from "./copy";

/** Whether the picked report may be exported, and how. */
export type Exporting = {
  readonly gate: Gate;
  /** Whether the gate is open, or somebody has let this export pass. */
  readonly isAllowed: boolean;
  readonly allowedBy?: string;
  readonly isWorking: boolean;
  /** What has to be copied by hand, where the clipboard is blocked. */
  readonly byHand?: string;
  /** Let it pass by name and for a reason; `false` where the reason is none. */
  readonly override: (by: string, reason: string) => Promise<boolean>;
  readonly download: (format: ExportFormat) => Promise<void>;
  readonly openNew?: () => Promise<void>;
  readonly copy: (copying: Copying) => Promise<void>;
  readonly annex: Annexing;
};

/** The gate, and the ways out of the panel. What is exported is read anew and must be what was checked. */
export function useExport(
  host: Host, report: Report | undefined, against: Against, check: Check, {remarks, keep}: KeptRemarks,
  messages: Messages,
): Exporting {
  const {words, language} = useWords();
  const {export: own, workbook} = words;
  const {show, fail} = messages;
  const annex = useAnnex(host, report?.filing, remarks, messages);
  const [isWorking, setWorking] = useState(false);
  const [byHand, setByHand] = useState<string>();
  const [allowed, setAllowed] = useState<{readonly by: string; readonly what: string}>();
  const gate = useMemo(() => report === undefined
    ? {errors: [], unexplained: []} : gateOfReport(report, remarks), [report, remarks]);
  const isOverridden = allowed !== undefined && report !== undefined && allowed.what === stateOf(report);

  const override = async (by: string, reason: string): Promise<boolean> => {
    if (report === undefined || by.trim() === "" || refuseExplanation(reason, []) !== undefined) return false;
    const {errors: {length: errors}, unexplained: {length: warnings}} = gate;
    const said = {by: by.trim(), time: new Date().toISOString(), reason: reason.trim(), errors, warnings};
    const isKept = await keep({...remarks, overrides: [...remarks.overrides, said]}, report.filing) !== undefined;
    if (isKept) setAllowed({by: said.by, what: stateOf(report)});
    return isKept;
  };

  /** The filing as it is in the workbook now, or nothing where it is not what was checked. */
  const current = async (): Promise<Filing | undefined> => {
    const {reportsIn} = await import("../check/tables-in");
    const found = reportsIn(workbook, await host.read(), against)
      .find(areMeant(report === undefined ? {sheets: []} : meantBy(report)));
    const isAsChecked = found !== undefined && report !== undefined && stateOf(found) === stateOf(report);
    if (isAsChecked && (isOverridden || isOpen(gateWithout(found, remarks)))) return found.filing;
    await check.run();
    show({intent: "warning", text: own.changed});
    return undefined;
  };
  const once = async (act: (filing: Filing) => Promise<void>): Promise<void> => {
    if (isWorking) return;
    setWorking(true);
    setByHand(undefined);
    try {
      const filing = await current();
      if (filing !== undefined) await act(filing);
    } catch (error) {
      fail(error);
    }
    setWorking(false);
  };

  /** Done, and what of the figures the official form has no cells for. */
  const showDone = (text: string, filing: Filing, isOfficial: boolean): void => {
    const leftOut = isOfficial ? sayLeftOut(filing, language) : [];
    show({intent: leftOut.length > 0 ? "warning" : "done", text: [text, ...leftOut].join(" ")});
  };

  return {
    gate, isAllowed: report !== undefined && (isOpen(gate) || isOverridden), isWorking, byHand, annex,
    ...(isOverridden ? {allowedBy: allowed.by} : {}), override,
    download: (format) => once(async (filing) => {
      const name = exportName(filing, format.endings[0]);
      const {mediaType} = format;
      const out = await handOut(host, {bytes: await writeFiling(format, filing), name, mediaType});
      const said = sayHandedOut(out, name, own.downloaded(name), words);
      showDone(said, filing, format.exported.isForPrograms !== true);
    }),
    openNew: host.openNew && (() => once(async (filing) => {
      await host.openNew?.(toBytes(await xlsx.exported.write(filing)));
      showDone(own.opened, filing, true);
    })),
    copy: ({kind, copy: copiedOf}) => once(async (filing) => {
      const copied = await copiedOf(filing);
      const isCopied = await copy(copied);
      if (!isCopied) setByHand(copied.text);
      if (isCopied) showDone(own.copied[kind], filing, true);
      else show({intent: "warning", text: own.copyYourself});
    }),
  };
}

/** The gate, but for what was marked as no figures. */
const gateWithout = (report: Report, remarks: Remarks): Gate => gateOfReport(asRemarked(report, remarks), remarks);

/** What was found, and that nothing was held against last year's figures, where nothing was. */
const gateOfReport = ({findings, filing, last}: Report, remarks: Remarks): Gate =>
  gateOf(last === undefined ? [...findings, notCompared] : findings, filing, remarks);

const figuresOf = ({figures}: Filing): string => JSON.stringify([...figures].map(([id, {text, as}]) => [id, as, text]));

/** What an override is good for: these tables with these figures. */
const stateOf = ({sheets, filing}: Report): string => `${sheets.join()} ${figuresOf(filing)}`;

/** Downloading the annex of a filing; absent where nothing was said of it. It goes out whatever the gate says. */
type Annexing = ((format: AnnexFormat) => Promise<void>) | undefined;

/** 审核说明附件: what was explained, confirmed, drawn and overridden, as a file of its own. */
function useAnnex(host: Host, filing: Filing | undefined, remarks: Remarks, {show, fail}: Messages): Annexing {
  const {words} = useWords();
  if (filing === undefined) return undefined;
  const annex = annexOf(filing, remarks, new Date());
  const {explanations, signOffs, drawn, overrides} = annex;
  if (explanations.length + signOffs.length + drawn.length + overrides.length === 0) return undefined;
  return async (format) => {
    try {
      const name = exportName(filing, `审核说明${format.endings[0]}`);
      const out = await handOut(host, {bytes: toBytes(await format.annex(annex)), name, mediaType: format.mediaType});
      show({intent: "done", text: sayHandedOut(out, name, words.export.downloaded(name), words)});
    } catch (error) {
      fail(error);
    }
  };
}
