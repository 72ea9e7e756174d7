import type {Filing} from "../../filing/filing";
import type {Finding} from "../finding";
import {keyOf} from "../finding-key";
import type {Location} from "../locate/locate";
import {sayLocation} from "../locate/say-location";

/** Says of a finding which figures are probably wrong; empty where nothing can be said of it. */
export const suggester = (locations: readonly Location[], filing: Filing) => (finding: Finding): string => {
  const location = locations.find(({findings}) => findings.includes(keyOf(finding)));
  return location === undefined ? "" : sayLocation(location, locations.length === 1, filing);
};
