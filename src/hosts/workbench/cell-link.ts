import type {ICellData, Nullable} from "@univerjs/core";
import type {CellLink} from "../../sheets/sheet-spec";

/** A link, as it stays with a cell; Univer's own links are a plugin of their own, and lead to addresses of pages. */
export const customOfLink = (link: CellLink): Pick<ICellData, "custom"> => ({custom: {[key]: link}});

/** Where a cell leads. */
export const linkOf = (cell: Nullable<ICellData>): CellLink | undefined => cell?.custom?.[key] as CellLink | undefined;

const key = "gouji.link";
