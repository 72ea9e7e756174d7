import {refusalWords} from "../../remarks/refuse-explanation";
import type {remarksZhCN} from "./words";

/** What the panel says of explanations and confirmations, in English. */
export const remarksEnUS: typeof remarksZhCN = {
  title: "Explanation",
  why: "Why these figures are right",
  example: "For example: fees of last year's applications were paid this year",
  name: "Name",
  noName: "This is no name: a unit, an office, a post, “as above” or a telephone number is none. Please write your own.",
  proposed: (words) => `The source says “${words}”, which is just the difference.`,
  accept: "Take it",
  submit: "Submit",
  told: {explained: "Explanation submitted.", confirmed: "Confirmed.", takenBack: "Confirmation taken back."},
  edit: "Change",
  confirm: "Confirm",
  takeBack: "Take back",
  said: (by, time) => (by === "" ? time : `${by}, ${time}`),
  confirmedBy: (by, time) => `Confirmed by ${by}, ${time}`,
  lapsed: "A figure has changed since; the explanation no longer holds. Please explain again.",
  standing: {explained: "Explained", confirmed: "Confirmed", lapsed: "Lapsed", refused: "Not accepted"},
  refused: refusalWords("en-US"),
  explained: (n) => `${n} of the warnings explained`,
  forms: (n, of) => `Sign-off: ${n} of ${of} tables`,
  returned: (by, text) => `Sent back${by === "" ? "" : ` by ${by}`}${text === "" ? ": please mend it or explain it otherwise." : `: ${text}`}`,
  unsigned: "Not confirmed",
  signatureLapsed: "A figure has changed since; please confirm again",
  hasErrors: "Has errors; can be confirmed once they are mended",
  ofForm: (form, isSigned) => `${isSigned ? "Take back" : "Confirm"}: ${form}`,
  onlyOnSheet: "Excel did not keep it in the workbook’s record; it stands on the sheet 审核说明. Please keep that sheet.",
};
