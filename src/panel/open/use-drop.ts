import {useRef, useState, type DragEvent} from "react";
import type {Notices} from "../notice/use-notice";
import {useWords} from "../words/use-words";

/** Taking a file that is dragged onto the panel. */
export function useDrop({show}: Notices, take: (file: File) => void) {
  const {words} = useWords();
  const [isOver, setOver] = useState(false);
  // Entering a child comes before leaving its parent: only the balance tells whether the file is still over the panel.
  const depth = useRef(0);
  const move = (by: 1 | -1) => ({dataTransfer}: DragEvent) => {
    if (!dataTransfer.types.includes("Files")) return;
    depth.current += by;
    setOver(depth.current > 0);
  };
  const handlers = {
    onDragEnter: move(1),
    onDragLeave: move(-1),
    onDragOver: (event: DragEvent) => event.dataTransfer.types.includes("Files") && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      const [file, ...more] = event.dataTransfer.files;
      if (more.length > 0) show({intent: "warning", text: words.open.oneFile});
      else if (file !== undefined) take(file);
    },
  };
  return {isOver, handlers};
}
