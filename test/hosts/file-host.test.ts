import {createFileHost} from "../../src/hosts/file/file-host";
import {hostContract} from "./contract";

hostContract("the file host", () => createFileHost());
