import {mostRows, overlaps} from "../address";
import {nextId, type ConditionalFormat, type Sheet} from "../book";
import {itemNotFound, notImplemented, nothing, WireError, type Area, type Remote, type Scalar} from "../remote";
import {guardFormat, type Session} from "../session";
import {range, rangeAreas} from "./range";
import {readColor} from "./range-format";

/** Conditional formats that touch an area, the newest first. */
export function conditionalFormats(session: Session, area: Area): Remote {
  const {sheet, rects} = area;
  const list = () => sheet.marks.filter((mark) => mark.rects.some((one) => rects.some((rect) => overlaps(one, rect))));
  const at = (found: ConditionalFormat | undefined): Remote => {
    if (found === undefined) throw itemNotFound();
    const remote = conditionalFormat(session, sheet, found);
    return isWhole && hasTwins(sheet) ? {...remote, calls: {...remote.calls, delete: refuse}} : remote;
  };
  const isWhole = rects.some(({rows}) => rows === mostRows);
  return {
    type: "ConditionalFormatCollection",
    items: () => list().map((mark) => conditionalFormat(session, sheet, mark)),
    calls: {
      getCount: () => list().length,
      getItem: (id: string) => at(list().find((mark) => mark.id === id)),
      getItemAt: (index: number) => at(list()[index]),
      add: (type: string) => {
        if (type !== "Custom") throw notImplemented(`conditional format of type ${type}`);
        guardFormat(area);
        sheet.marks.unshift({
          id: `{CF-${nextId(session.book)}}`,
          type,
          rects,
          formula: "",
          look: {},
          stopIfTrue: false,
        });
        return conditionalFormat(session, sheet, sheet.marks[0]!);
      },
    },
  };
}

/** Two rules that the user made for the same cells: none is deleted through the whole sheet then, office-js#5222. */
const hasTwins = ({marks}: Sheet): boolean => {
  const places = marks.filter(({isUsers}) => isUsers).map(({rects}) => JSON.stringify(rects));
  return new Set(places).size < places.length;
};

const refuse = (): never => {
  throw itemNotFound();
};

function conditionalFormat(session: Session, sheet: Sheet, mark: ConditionalFormat): Remote {
  if (mark.isBroken) return broken;
  const custom = (): Remote => ({
    type: "CustomConditionalFormat",
    objects: {
      rule: () => ({
        type: "ConditionalFormatRule",
        scalars: {formula: {get: () => mark.formula, set: (value: string) => void (mark.formula = value)}},
      }),
      format: () => ({
        type: "ConditionalRangeFormat",
        objects: {
          borders: () => ({
            type: "ConditionalRangeBorderCollection",
            calls: {
              getItem: (edge: string) => ({
                type: "ConditionalRangeBorder",
                scalars: {style: look(mark, `${edge}.style`), color: look(mark, `${edge}.color`, readColor)},
              }),
            },
          }),
          fill: () => ({type: "ConditionalRangeFill", scalars: {color: look(mark, "fill", readColor)}}),
          font: () => ({
            type: "ConditionalRangeFont",
            scalars: {
              color: look(mark, "color", readColor),
              bold: look(mark, "bold"),
              italic: look(mark, "italic"),
              underline: look(mark, "underline"),
            },
          }),
        },
      }),
    },
  });
  return {
    type: "ConditionalFormat",
    identity: () => ({Id: mark.id}),
    scalars: {
      id: {get: () => mark.id},
      type: {get: () => mark.type},
      priority: {
        get: () => sheet.marks.indexOf(mark),
        set: (place: number) => {
          sheet.marks = sheet.marks.filter((one) => one !== mark);
          sheet.marks.splice(place, 0, mark);
        },
      },
      stopIfTrue: {get: () => mark.stopIfTrue, set: (value: boolean) => void (mark.stopIfTrue = value)},
    },
    objects: {custom, customOrNullObject: () => (mark.type === "Custom" ? custom() : nothing)},
    calls: {
      getRange: () => range(session, sheet, mark.rects[0]!),
      getRanges: () => rangeAreas(session, sheet, mark.rects),
      delete: () => {
        guardFormat({sheet, rects: mark.rects});
        sheet.marks = sheet.marks.filter((one) => one !== mark);
      },
    },
  };
}

/** Any question is refused, and so is its deletion: office-js#6396. */
const refused = {get: () => {
  throw new WireError("ItemNotFound", "The requested resource doesn't exist.", 404);
}};
const broken: Remote = {
  type: "ConditionalFormat",
  scalars: {id: refused, type: refused, priority: refused, stopIfTrue: refused},
  objects: {custom: refused.get, customOrNullObject: refused.get},
  calls: {getRange: refused.get, getRanges: refused.get, delete: refused.get},
};

const look = (
  {look: own}: ConditionalFormat,
  key: string,
  read: (value: unknown) => unknown = (value) => value,
): Scalar => ({
  get: () => own[key] ?? null,
  set: (value: unknown) => void (own[key] = read(value)),
});
