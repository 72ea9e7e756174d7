import {itemNotFound, nothing, type Remote} from "../remote";

/** Properties by key, of a worksheet or of the workbook. */
export function propertiesOf(
  properties: Map<string, string>,
  types: {readonly collection: string; readonly item: string},
): Remote {
  const one = (key: string): Remote => ({
    type: types.item,
    identity: () => ({_Id: key}),
    scalars: {
      key: {get: () => key},
      value: {get: () => properties.get(key), set: (value: string) => void properties.set(key, String(value))},
    },
    calls: {delete: () => void properties.delete(key)},
  });
  return {
    type: types.collection,
    items: () => [...properties.keys()].map(one),
    calls: {
      add: (key: string, value: string) => {
        properties.set(key, String(value));
        return one(key);
      },
      getCount: () => properties.size,
      getItem: (key: string) => {
        if (!properties.has(key)) throw itemNotFound();
        return one(key);
      },
      getItemOrNullObject: (key: string) => (properties.has(key) ? one(key) : nothing),
    },
  };
}
