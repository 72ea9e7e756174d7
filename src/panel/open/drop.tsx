import {type DragEvent, useRef, useState} from "react";
import {makeStyles, tokens} from "@fluentui/react-components";
import {DocumentArrowUpRegular} from "@fluentui/react-icons/svg/document-arrow-up";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";

/** Taking a file that is dragged onto the panel. */
export function useDrop({show}: Messages, take: (file: File) => void) {
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

/** Shown over the panel while a file is dragged onto it. */
export function DropHint() {
  const {words} = useWords();
  const styles = useStyles();
  return (
    <div className={styles.cover}>
      <DocumentArrowUpRegular aria-hidden className={styles.icon} />
      <p className={styles.text}>{words.dropHere}</p>
      <p className={styles.formats}>{words.dropFormats}</p>
    </div>
  );
}

const useStyles = makeStyles({
  cover: {
    position: "absolute", inset: tokens.spacingHorizontalS, zIndex: 1, pointerEvents: "none",
    display: "flex", flexDirection: "column", alignItems: "center", justifyContent: "center",
    borderRadius: tokens.borderRadiusXLarge, border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, opacity: 0.96,
  },
  icon: {fontSize: "40px", color: tokens.colorBrandForeground1},
  text: {margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold},
  formats: {margin: 0, color: tokens.colorNeutralForeground3},
});
