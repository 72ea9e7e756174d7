/// <reference types="office-js" />

/** What this host needs of Microsoft's client library: global variables of its script. */
export type OfficeGlobals = {readonly Excel: typeof Excel; readonly Office: typeof Office};
