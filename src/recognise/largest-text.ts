/** Characters; the longest reports, with the pages around them, have some hundred thousand. */
export const largestText = 500_000;
