import type {Filing} from "../../filing/filing";
import type {Finding} from "../../reconcile/finding";
import {keyOf} from "../../reconcile/finding-key";
import type {Location} from "../../reconcile/locate/locate";
import {sayLocation} from "../../reconcile/locate/say-location";

/** Says of a finding which figures are probably wrong; empty where nothing can be said of it. */
export const suggester = (locations: readonly Location[], filing: Filing) => (finding: Finding): string => {
  const location = locations.find(({findings}) => findings.includes(keyOf(finding)));
  return location === undefined ? "" : sayLocation(location, locations.length === 1, filing);
};
