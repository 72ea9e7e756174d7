/** All that needs Univer in a browser, as one chunk. */
export {startBrowserEngine} from "./browser-engine";
export {workbenchHost} from "./workbench-host";
