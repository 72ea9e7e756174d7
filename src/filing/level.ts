import type {Level} from "../editions/rule";

/** What a level may be called: a street office counts as a township, a district as a county. */
export const levelNames: Readonly<Record<string, Level>> = {
  state: "state", province: "province", city: "city", county: "county", district: "county",
  township: "township", street: "township", department: "department",
};
