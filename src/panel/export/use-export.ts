import {useState} from "react";
import type {Filing} from "../../filing/filing";
import type {Host} from "../../hosts/host";
import {gateOf, isOpen, type Gate} from "../../remarks/gate";
import {refuseExplanation} from "../../remarks/refuse-explanation";
import {reportsIn, type Against, type Report} from "../check/reports-in";
import type {Check} from "../check/use-check";
import type {Notices} from "../notice/use-notice";
import {download} from "../save/download";
import type {KeptRemarks} from "../remarks/use-remarks";
import {useWords} from "../words/use-words";
import {copiedAs, type CopyKind} from "./copied-as";
import {copy} from "./copy";
import {exportName} from "./export-name";
import {useAnnex, type Annexing} from "./use-annex";
import {types, writeFormat, type Format} from "./write-format";

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
  readonly download: (format: Format) => Promise<void>;
  readonly openNew?: () => Promise<void>;
  readonly copy: (kind: CopyKind, format: Format) => Promise<void>;
  readonly annex: Annexing;
};

/** The gate, and the ways out of the panel. What is exported is read anew and must be what was checked. */
export function useExport(
  host: Host, report: Report | undefined, against: Against, check: Check, {remarks, keep}: KeptRemarks,
  notices: Notices,
): Exporting {
  const {words: {export: own, workbook}} = useWords();
  const {show, fail} = notices;
  const annex = useAnnex(report?.filing, remarks, notices);
  const [isWorking, setWorking] = useState(false);
  const [byHand, setByHand] = useState<string>();
  const [allowed, setAllowed] = useState<{readonly by: string; readonly what: string}>();
  const gate = report === undefined ? {errors: [], unexplained: []} : gateOf(report.findings, report.filing, remarks);
  const isOverridden = allowed !== undefined && report !== undefined && allowed.what === stateOf(report);

  const override = async (by: string, reason: string): Promise<boolean> => {
    if (report === undefined || by.trim() === "" || refuseExplanation(reason, []) !== undefined) return false;
    const {errors: {length: errors}, unexplained: {length: warnings}} = gate;
    const said = {by: by.trim(), time: new Date().toISOString(), reason: reason.trim(), errors, warnings};
    const isKept = await keep({...remarks, overrides: [...remarks.overrides, said]}, report.filing);
    if (isKept) setAllowed({by: said.by, what: stateOf(report)});
    return isKept;
  };

  /** The filing as it is in the workbook now, or nothing where it is not what was checked. */
  const current = async (): Promise<Filing | undefined> => {
    const found = reportsIn(workbook, await host.read(), against)
      .find(({sheets}) => sheets.join() === report?.sheets.join());
    const isAsChecked = found !== undefined && report !== undefined && stateOf(found) === stateOf(report);
    if (isAsChecked && (isOpen(gateOf(found.findings, found.filing, remarks)) || isOverridden)) return found.filing;
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

  return {
    gate, isAllowed: report !== undefined && (isOpen(gate) || isOverridden), isWorking, byHand, annex,
    ...(isOverridden ? {allowedBy: allowed.by} : {}), override,
    download: (format) => once(async (filing) => {
      const name = exportName(filing, `.${format}`);
      download(await writeFormat(format, filing), name, types[format]);
      show({intent: "done", text: own.downloaded(name)});
    }),
    openNew: host.openNew === undefined ? undefined : () => once(async (filing) => {
      await host.openNew!(await writeFormat("xlsx", filing));
      show({intent: "done", text: own.opened});
    }),
    copy: (kind, format) => once(async (filing) => {
      const copied = await copiedAs(kind, format, filing);
      const isCopied = await copy(copied);
      if (!isCopied) setByHand(copied.text);
      show(isCopied ? {intent: "done", text: own.copied[kind]} : {intent: "warning", text: own.copyYourself});
    }),
  };
}

const figuresOf = ({figures}: Filing): string => JSON.stringify([...figures].map(([id, {text, as}]) => [id, as, text]));

/** What an override is good for: these tables with these figures. */
const stateOf = ({sheets, filing}: Report): string => `${sheets.join()} ${figuresOf(filing)}`;
