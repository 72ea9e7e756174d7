import type {Sheet} from "../book";
import {accessDenied, type Remote} from "../remote";

/** A sheet's protection. To protect one that is protected fails, as in Excel. */
export const protection = (sheet: Sheet): Remote => ({
  type: "WorksheetProtection",
  scalars: {
    protected: {get: () => sheet.protection !== undefined},
    options: {get: () => sheet.protection?.options ?? null},
  },
  calls: {
    protect: (options: Readonly<Record<string, unknown>> | null, password?: string | null) => {
      if (sheet.protection) throw accessDenied();
      sheet.protection = {options: options ?? {}, password: password ?? undefined};
    },
    unprotect: (password?: string | null) => {
      if (sheet.protection?.password !== undefined && sheet.protection.password !== password) throw accessDenied();
      sheet.protection = undefined;
    },
  },
});
