/** @jest-environment jsdom */
// First, for what jsdom has not.
import {fileOf, hostWith, hostWithEmpty, whose} from "./show-panel";
import {act, cleanup, fireEvent, render, screen, waitFor} from "@testing-library/react";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {ribbonActions} from "../../src/panel/actions";
import {Panel} from "../../src/panel/panel";
import {type AskedScreen, screens} from "../../src/panel/session";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {workInPlace} from "./consolidate/work-in-place";
import type {MemoryHost} from "./memory-host";
