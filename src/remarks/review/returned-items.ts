import type {Filing} from "../../filing/filing";
import type {Opinion} from "../../filing/review-table";
import {isMatter, placesOf, type ReviewItem} from "./review";

/** A review sheet that came back as it was, with each finding where the filing has its figures now. */
export const returnedItems = (opinions: readonly Opinion[], filing: Filing): readonly ReviewItem[] =>
  opinions.map((opinion) => {
    const {mark, status} = opinion;
    if (mark === undefined) return {...opinion, places: [], since: "own"};
    return {
      ...opinion, severity: mark.severity, places: isMatter(mark.of) ? placesOf(mark.of, filing) : [],
      since: status === "corrected" ? "mended" : "remains",
    };
  });
