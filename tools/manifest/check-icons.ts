import type {XmlElement} from "../../src/office/xml-tree";
import type {LineOf, Surroundings} from "./surroundings";

const required = ["16", "32", "80"];

/** Every icon has the sizes that Office insists on, and every picture has the size that it is listed under. */
export function checkIcons(all: readonly XmlElement[], around: Surroundings, lineOf: LineOf): readonly string[] {
  const pictures = new Map(all.filter(({name, attributes}) => name === "Image" && attributes.id !== undefined)
    .map(({attributes}) => [attributes.id!, attributes.DefaultValue ?? ""]));
  const sized = [
    ...all.flatMap((one) => one.name === "IconUrl" ? [{one, size: 32, address: one.attributes.DefaultValue ?? ""}]
      : one.name === "HighResolutionIconUrl" ? [{one, size: 64, address: one.attributes.DefaultValue ?? ""}] : []),
    ...all.filter(({name, attributes}) => name === "Image" && attributes.size !== undefined).map((one) =>
      ({one, size: Number(one.attributes.size), address: pictures.get(one.attributes.resid ?? "") ?? ""})),
  ];
  return [
    ...all.filter(({name}) => name === "Icon").flatMap((icon) => {
      const sizes = icon.children.map(({attributes}) => attributes.size);
      const missing = required.filter((size) => !sizes.includes(size));
      return missing.length === 0 ? [] : [`${lineOf(icon)}：图标缺 ${missing.join("、")} 像素的。`];
    }),
    ...sized.flatMap(({one, size, address}) => {
      const bytes = around.file(`icons/${address.split("/").at(-1)}`);
      const actual = bytes === undefined ? undefined : sizeOf(bytes);
      return actual === undefined ? [`${lineOf(one)}：没有图标文件，或者不是 PNG：${address}`]
        : actual.join() === `${size},${size}` ? []
        : [`${lineOf(one)}：图标应为 ${size}×${size}，文件是 ${actual.join("×")}：${address}`];
    }),
  ];
}

/** Width and height of a PNG, as its first chunk says. */
function sizeOf(bytes: Uint8Array): readonly [number, number] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length < 24 || view.getUint32(0) !== 0x89504e47 ? undefined : [view.getUint32(16), view.getUint32(20)];
}
