/** Namespace of a filing as XML; a later format gets a later number. */
export const filingNamespace = "urn:gouji:filing:1";
