import type {KeyboardEvent, PointerEvent} from "react";

type Props = {
  readonly label: string;
  readonly width: number;
  readonly usual: number;
  readonly onWidth: (width: number) => void;
};

/** The line between sheets and panel: drawn with the pointer, moved with arrow keys, put back by a double click. */
export function Divider({label, width, usual, onWidth}: Props) {
  const set = (wanted: number) => onWidth(Math.round(Math.min(Math.max(wanted, narrowest), widest())));
  const draw = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  };
  const step = (event: KeyboardEvent) => {
    const by = {ArrowLeft: 16, ArrowRight: -16}[event.key];
    if (by === undefined && event.key !== "Home") return;
    event.preventDefault();
    set(by === undefined ? usual : width + by);
  };
  return (
    <div className="page-divider" role="separator" aria-orientation="vertical" aria-label={label} tabIndex={0}
      aria-valuenow={width} aria-valuemin={narrowest} aria-valuemax={widest()}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={draw}
      onKeyDown={step} onDoubleClick={() => set(usual)} />
  );
}

const narrowest = 300;
/** Half of the window stays with the sheets. */
const widest = () => Math.max(narrowest, Math.round(window.innerWidth / 2));
