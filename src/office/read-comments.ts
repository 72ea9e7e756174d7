import type {Grid} from "../recognise/grid";
import type {Zip} from "./open-zip";
import {readRelationships} from "./read-relationships";
import {parseCorner} from "./references";
import {scanOnce, scanXml} from "./scan-xml";

type Comments = NonNullable<Grid["comments"]>;

/** What people wrote on the cells of a sheet; what is no address is passed over. */
export function readComments(zip: Zip, sheet: string): Comments {
  const target = readRelationships(zip, sheet).find(({type}) => type === "comments")?.target;
  const bytes = target === undefined ? undefined : zip.part(target);
  return target === undefined || bytes === undefined ? [] : scanComments(zip.source, target, bytes);
}

const scanComments = scanOnce((source, part, xml): Comments => {
  const comments: {row: number; column: number; text: string; by: string}[] = [];
  const authors: string[] = [];
  let within: string | undefined;
  scanXml(source, part, xml, {
    open(tag, attributes) {
      within = tag;
      if (tag === "author") authors.push("");
      if (tag !== "comment") return;
      const {row, column} = parseCorner(attributes.ref ?? "") ?? {row: -1, column: -1};
      comments.push({row, column, text: "", by: authors[Number(attributes.authorId)] ?? ""});
    },
    close() {
      within = undefined;
    },
    text(piece) {
      const comment = comments.at(-1);
      if (within === "author") authors.push((authors.pop() ?? "") + piece);
      if (within === "t" && comment !== undefined) comment.text += piece;
    },
  });
  return comments.filter(({row}) => row >= 0);
});
