/** Who hands in by another day: governments publish for their departments and themselves. */
type Body = "department" | "government";

/** Month and day, as 01-31. */
const usual: Readonly<Record<Body, string>> = {department: "01-31", government: "03-31"};

/** The day by which a report is handed in, and how far it is. */
type Deadline = {
  /** As 2026-01-31. */
  readonly date: string;
  /** Whole days that are left; negative behind it. */
  readonly daysLeft: number;
};

/**
 * When the report of a year is due, from the December of that year until two months behind the deadline: 31 January for
 * departments, 31 March for governments, or as the user set it for such bodies. Nothing where the unit is not known.
 */
export function deadlineOf(unit: string, year: number, today: Date): Deadline | undefined {
  if (unit.trim() === "") return undefined;
  const date = `${year + 1}-${deadlines()[bodyOf(unit)]}`;
  const [thisYear, month] = [today.getFullYear(), today.getMonth()];
  const daysLeft = Math.round((Date.parse(date) - Date.UTC(thisYear, month, today.getDate())) / day);
  const hasBegun = thisYear > year || (thisYear === year && month === 11);
  return hasBegun && daysLeft > -60 ? {date, daysLeft} : undefined;
}

/** Set the day and month for units of this kind, as 2026-02-15; kept in this browser alone. */
export function setDeadline(unit: string, date: string): void {
  const [, monthAndDay] = /^\d{4}-(\d\d-\d\d)$/.exec(date) ?? [];
  if (monthAndDay === undefined) return;
  try {
    localStorage.setItem(key, JSON.stringify({...deadlines(), [bodyOf(unit)]: monthAndDay}));
  } catch {
    // A browser that keeps nothing: the usual day stays.
  }
}

function deadlines(): Readonly<Record<Body, string>> {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as Readonly<Record<string, unknown>>;
    const of = (body: Body): string => {
      const day = kept[body];
      return typeof day === "string" && /^\d\d-\d\d$/.test(day) ? day : usual[body];
    };
    return {department: of("department"), government: of("government")};
  } catch {
    return usual;
  }
}

/** 乔庄镇 is its government; 东山街道 is an office of another one. */
const bodyOf = (unit: string): Body =>
  /(?:人民政府|[省市县区乡镇州盟旗])(?:[(（].*[)）])?$/.test(unit.trim()) ? "government" : "department";

const key = "gouji.deadlines";
const day = 24 * 60 * 60 * 1000;
